import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {auditResponse} from '../../schemas/contract/audit.ts'
import {planResponse} from '../../schemas/contract/plan.ts'
import {documentAt, lakeOf} from './support/lakeOf.ts'
import {giveIngrid, giveKariHerPass, replaceForIngrid} from './support/intents.ts'
import {SANDBOX_PEOPLE} from '../../studio/sandbox/people.ts'
import {startApi, type Api} from './support/startApi.ts'
import {reference} from './support/hostDocuments.ts'
import {twoSchools} from './support/twoSchools.ts'

let api: Api

beforeEach(async () => {
  api = await startApi(twoSchools())
})
afterEach(() => api.sandbox.close())

const undoPlan = (noteId: string, body: object = {}) =>
  api.read(planResponse, `/repairs/${noteId}/undo-plan`, {body})
const applied = async (planned: Parameters<Api['apply']>[0]) =>
  api.receipt(await api.apply(planned))
const kariHasHerPass = async () => applied(await api.plan(giveKariHerPass()))
const activeOf = (userId: string) =>
  api.sandbox.lake
    .documents()
    .filter(
      ({_type, user, isActive}) =>
        _type === 'subscription' &&
        isActive === true &&
        JSON.stringify(user) === JSON.stringify(reference(userId)),
    )
    .map(({_id}) => _id)

describe('undoing a repair', () => {
  test('switches off what it created, deletes nothing, and says so in the trail', async () => {
    const done = await kariHasHerPass()
    const planned = await undoPlan(done.noteId)
    expect(planned.plan).toMatchObject({
      state: 'ready',
      intent: {action: 'undo', schoolId: 'fjord', studentId: 'kari', noteId: done.noteId},
      purchase: {purchaseId: 'cs_test_kari1'},
    })
    const undone = await applied(planned)
    expect(undone).toMatchObject({action: 'undo', alreadyApplied: false, doubles: []})
    expect(undone.deactivatedSubscriptionIds).toEqual([done.createdSubscriptionId])
    expect(activeOf('kari')).toEqual([])
    expect(documentAt(api, done.createdSubscriptionId)).toMatchObject({isActive: false})

    const {notes} = await api.read(auditResponse, '/audit?school=fjord')
    expect(notes).toMatchObject([
      {id: undone.noteId, undoes: done.noteId, undoneBy: null},
      {id: done.noteId, undoes: null, undoneBy: undone.noteId},
    ])
    const {repairs} = await api.file('kari', 'fjord')
    expect(repairs.map(({undoneBy}) => undoneBy)).toEqual([null, undone.noteId])
  })

  test('can be undone, and the repair undone once more', async () => {
    const done = await kariHasHerPass()
    const created = documentAt(api, done.createdSubscriptionId)
    const undone = await applied(await undoPlan(done.noteId))
    expect((await undoPlan(done.noteId)).plan.refusals).toEqual(['already-undone'])

    const redo = await undoPlan(undone.noteId)
    expect(redo.plan.confirmations).toEqual(['reactivates'])
    const redone = await applied(redo)
    const {_rev: _r, _updatedAt: _u, ...fields} = {...documentAt(api, done.createdSubscriptionId)}
    expect(created).toMatchObject(fields)
    expect(activeOf('kari')).toEqual([done.createdSubscriptionId])
    expect((await undoPlan(undone.noteId)).plan.refusals).toEqual(['already-undone'])

    const again = await applied(await undoPlan(done.noteId))
    expect(activeOf('kari')).toEqual([])
    const {notes} = await api.read(auditResponse, '/audit?school=fjord')
    const fates = new Map(notes.map(({id, undoneBy}) => [id, undoneBy]))
    expect(fates.get(done.noteId)).toBe(again.noteId)
    expect(fates.get(undone.noteId)).toBe(redone.noteId)
  })

  test('of a replacement brings the old pass back in the very write that takes the new one away', async () => {
    const first = await applied(await api.plan(giveIngrid('nordlys-dropin')))
    const old = first.createdSubscriptionId ?? ''
    const replaced = await applied(
      await api.plan(replaceForIngrid(old, 'nordlys-trial', {validityDays: 30})),
    )
    await applied(await undoPlan(replaced.noteId))
    expect(activeOf('ingrid')).toEqual([old])
    expect(documentAt(api, old)).not.toHaveProperty('replacedBy')

    const {notes} = await api.read(auditResponse, '/audit?school=nordlys')
    await applied(await undoPlan(notes[0]?.id ?? ''))
    expect(activeOf('ingrid')).toEqual([replaced.createdSubscriptionId])
  })

  test('is refused once a class was taken', async () => {
    const done = await kariHasHerPass()
    await lakeOf(api)
      .patch(done.createdSubscriptionId ?? '')
      .set({remainingClips: 9})
      .commit()
    expect((await undoPlan(done.noteId)).plan.refusals).toEqual(['clips-used'])
  })

  test('is refused where somebody moved the end since, also between preview and apply', async () => {
    const done = await kariHasHerPass()
    const planned = await undoPlan(done.noteId)
    const endDate = '2030-01-01T00:00:00.000Z'
    await lakeOf(api)
      .patch(done.createdSubscriptionId ?? '')
      .set({endDate})
      .commit()
    const response = await api.apply(planned)
    expect(response.status).toBe(409)
    const {fresh} = await api.problem(response)
    expect(fresh?.plan.refusals).toEqual(['changed-since'])
    expect(activeOf('kari')).toEqual([done.createdSubscriptionId])
  })

  test('of an undo is refused where the app gave the pass meanwhile', async () => {
    const done = await kariHasHerPass()
    const undone = await applied(await undoPlan(done.noteId))
    await lakeOf(api).create({
      _id: 'by-webhook',
      _type: 'subscription',
      user: reference('kari'),
      tenant: reference('fjord'),
      passId: 'fjord-ten',
      isActive: true,
      stripeSessionId: 'cs_test_kari1',
    })
    expect((await undoPlan(undone.noteId)).plan.refusals).toEqual(['leaves-two-passes'])
  })

  test('is refused where somebody edited the note, and the file still opens', async () => {
    const done = await kariHasHerPass()
    await lakeOf(api).patch(done.noteId).set({note: 'Nothing happened'}).commit()
    expect((await undoPlan(done.noteId)).plan.refusals).toEqual(['note-damaged'])
    await lakeOf(api).patch(done.noteId).set({record: '{'}).commit()
    expect((await undoPlan(done.noteId)).plan.refusals).toEqual(['note-damaged'])
    expect((await api.file('kari', 'fjord')).repairs).toHaveLength(1)
  })

  test('goes by the note, whichever of the student’s documents was asked about', async () => {
    const done = await kariHasHerPass()
    await lakeOf(api).create({
      _id: 'kari-twin',
      _type: 'user',
      email: 'kari.lunde@example.com',
      name: 'Kari Lunde',
    })
    const planned = await api.plan({
      action: 'undo',
      schoolId: 'fjord',
      studentId: 'kari-twin',
      noteId: done.noteId,
    })
    expect(planned.plan.state).toBe('ready')
    await applied(await undoPlan(done.noteId))
    expect(activeOf('kari')).toEqual([])
  })

  test('a note that does not exist, or of another school than was said, is answered alike', async () => {
    const done = await kariHasHerPass()
    const responses = [
      await api.send('/repairs/passAuditNote.none/undo-plan', {body: {}}),
      await api.send(`/repairs/${done.noteId}/undo-plan`, {body: {schoolId: 'nordlys'}}),
      await api.send('/repairs/nora-sub/undo-plan', {body: {}}),
    ]
    for (const response of responses) {
      expect(await api.problem(response)).toMatchObject({status: 404, code: 'note-not-found'})
    }
    const ofOther = {action: 'undo', studentId: 'nora', noteId: done.noteId} as const
    expect((await api.plan({...ofOther, schoolId: 'fjord'})).plan.refusals).toEqual([
      'note-not-found',
    ])
  })

  test('needs no body', async () => {
    const done = await kariHasHerPass()
    const response = await api.app.request(`/repairs/${done.noteId}/undo-plan`, {
      method: 'POST',
      headers: {authorization: `Bearer ${SANDBOX_PEOPLE.owner.token}`},
    })
    expect(response.status).toBe(200)
  })

  test('twenty at once undo once', async () => {
    const done = await kariHasHerPass()
    const planned = await undoPlan(done.noteId)
    const responses = await Promise.all(Array.from({length: 20}, () => api.apply(planned)))
    const receipts = await Promise.all(responses.map((response) => api.receipt(response)))
    expect(new Set(receipts.map(({noteId}) => noteId)).size).toBe(1)
    expect(receipts.filter(({alreadyApplied}) => !alreadyApplied)).toHaveLength(1)
  })
})
