import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {z} from 'zod'
import {auditResponse} from '../../schemas/contract/audit.ts'
import {documentChange} from '../../schemas/contract/plan.ts'
import {jsonObject} from '../../schemas/contract/values.ts'
import {fingerprint} from '../../schemas/rules/fingerprint.ts'
import {giveIngrid, giveKariHerPass, replaceForIngrid} from './support/intents.ts'
import {startApi, type Api} from './support/startApi.ts'
import {twoSchools} from './support/twoSchools.ts'

let api: Api

beforeEach(async () => {
  api = await startApi(twoSchools())
})
afterEach(() => api.sandbox.close())

describe('the note', () => {
  test('holds the documents as they were and as they became', async () => {
    const given = await api.receipt(await api.apply(await api.plan(giveIngrid('nordlys-dropin'))))
    const targetId = given.createdSubscriptionId ?? ''
    const before = documentOf(targetId)
    const planned = await api.plan(replaceForIngrid(targetId, 'nordlys-trial', {validityDays: 30}))
    const receipt = await api.receipt(await api.apply(planned))

    const record = recordOf(receipt.noteId)
    const changes = new Map(record.changes.map((change) => [change.documentId, change]))
    const replaced = changes.get(targetId)
    expect(replaced?.before).toEqual(before)
    expect(withoutStamps(replaced?.after)).toEqual(withoutStamps(documentOf(targetId)))
    const createdId = receipt.createdSubscriptionId ?? ''
    expect(withoutStamps(changes.get(createdId)?.after)).toEqual(
      withoutStamps(documentOf(createdId)),
    )
  })

  test('carries the hash of the one before, over everything in it', async () => {
    const first = await api.receipt(await api.apply(await api.plan(giveIngrid('nordlys-dropin'))))
    const targetId = first.createdSubscriptionId ?? ''
    const second = await api.receipt(
      await api.apply(
        await api.plan({action: 'deactivate', schoolId: 'nordlys', studentId: 'ingrid', targetId}),
      ),
    )
    const records = [recordOf(first.noteId), recordOf(second.noteId)]
    expect(records.map(({sequence}) => sequence)).toEqual([1, 2])
    expect(records[0]?.previousHash).toBeNull()
    expect(records[1]?.previousHash).toBe(records[0]?.hash)
    for (const {hash, ...rest} of records) expect(fingerprint(jsonObject.parse(rest))).toBe(hash)
    expect(documentOf('passAuditChain.nordlys')).toMatchObject({
      sequence: 2,
      lastNoteId: second.noteId,
      lastHash: records[1]?.hash,
    })
  })

  test('names nothing in a way that keeps the host app from managing its own documents', async () => {
    const {noteId} = await api.receipt(await api.apply(await api.plan(giveKariHerPass())))
    expect(documentOf(noteId)).toMatchObject({
      _type: 'passAuditNote',
      school: {_ref: 'fjord', _weak: true},
      student: {_ref: 'kari', _weak: true},
      subscriptions: [{_weak: true}],
      actor: {id: 'sandbox-owner', role: 'administrator', via: 'sanity'},
      stripeConfirmed: true,
      findings: expect.arrayContaining(['paid-session-without-subscription']),
    })
  })
})

describe('the trail', () => {
  test('is paged, newest first, and filtered', async () => {
    const {createdSubscriptionId} = await api.receipt(
      await api.apply(await api.plan(giveIngrid('nordlys-dropin')), {reason: 'stripe-unreachable'}),
    )
    await api.apply(
      await api.plan({
        action: 'deactivate',
        schoolId: 'nordlys',
        studentId: 'ingrid',
        targetId: createdSubscriptionId ?? '',
      }),
      {reason: 'other'},
    )
    await api.apply(await api.plan(giveKariHerPass()))

    const first = await api.read(auditResponse, '/audit?limit=2')
    expect(first.notes.map(({schoolId}) => schoolId)).toEqual(['fjord', 'nordlys'])
    const rest = await api.read(
      auditResponse,
      `/audit?limit=2&cursor=${encodeURIComponent(first.nextCursor ?? '')}`,
    )
    expect(rest).toMatchObject({notes: [{sequence: 1, schoolId: 'nordlys'}], nextCursor: null})
    const filtered = await api.read(auditResponse, '/audit?school=nordlys&reason=other')
    expect(filtered.notes).toMatchObject([{action: 'deactivate'}])
  })
})

function documentOf(id: string) {
  return api.sandbox.lake.documents().find(({_id}) => _id === id)
}

const noteRecord = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(
    z.looseObject({
      hash: z.string(),
      previousHash: z.string().nullable(),
      sequence: z.int(),
      changes: z.array(documentChange),
    }),
  )

function recordOf(noteId: string) {
  return noteRecord.parse(documentOf(noteId)?.['record'])
}

/** What the lake sets by itself. */
function withoutStamps(document: object | undefined) {
  const {_rev, _createdAt, _updatedAt, ...rest}: Record<string, unknown> = {...document}
  return rest
}
