import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {chainVerification} from '../../schemas/contract/audit.ts'
import {documentAt, lakeOf} from './support/lakeOf.ts'
import {giveIngrid, giveKariHerPass} from './support/intents.ts'
import {startApi, type Api} from './support/startApi.ts'
import {twoSchools} from './support/twoSchools.ts'

let api: Api
/** Ids of the notes of Fjord, in order. */
let notes: string[]

beforeEach(async () => {
  api = await startApi(twoSchools())
  const given = await apply(giveKariHerPass())
  const off = await apply({
    action: 'deactivate',
    schoolId: 'fjord',
    studentId: 'nora',
    targetId: 'nora-sub',
  })
  const back = await apply({
    action: 'undo',
    schoolId: 'fjord',
    studentId: 'nora',
    noteId: off.noteId,
  })
  notes = [given.noteId, off.noteId, back.noteId]
  await apply(giveIngrid('nordlys-dropin'))
})
afterEach(() => api.sandbox.close())

const apply = async (intent: Parameters<Api['plan']>[0]) =>
  api.receipt(await api.apply(await api.plan(intent)))
const verify = (school = 'fjord') =>
  api.read(chainVerification, `/audit/verify?school=${school}`, {as: 'viewer'})

describe('the chain of a school', () => {
  test('is intact as it was written, for each school by itself', async () => {
    expect(await verify()).toEqual({
      schoolId: 'fjord',
      notes: 3,
      erased: 0,
      intact: true,
      firstBreak: null,
      checkedAt: expect.stringMatching(/Z$/),
    })
    expect(await verify('nordlys')).toMatchObject({notes: 1, intact: true})
  })

  test.each([
    ['what people read', {note: 'Nothing happened'}, 'fields-differ'],
    ['who did it', {'actor.name': 'Somebody Else'}, 'fields-differ'],
    ['the record', {record: '{}'}, 'record-damaged'],
    ['a field that no note has', {approvedBy: 'nobody'}, 'fields-differ'],
  ])('gives away that %s was edited past the API', async (_what, fields, kind) => {
    await lakeOf(api)
      .patch(notes[1] ?? '')
      .set(fields)
      .commit()
    expect(await verify()).toMatchObject({
      intact: false,
      firstBreak: {kind, noteId: notes[1], sequence: 2},
    })
  })

  test('gives away a note that was deleted, and the last one too', async () => {
    await lakeOf(api).delete(notes[2] ?? '')
    expect(await verify()).toMatchObject({
      notes: 2,
      firstBreak: {kind: 'note-missing', noteId: notes[2], sequence: 3},
    })
    await lakeOf(api).delete(notes[0] ?? '')
    expect((await verify()).firstBreak).toEqual({
      kind: 'note-missing',
      noteId: null,
      sequence: 1,
    })
  })

  test('gives away a note that no repair wrote, a copy and a draft of one', async () => {
    const {_rev, _createdAt, _updatedAt, ...copy} = {...documentAt(api, notes[1] ?? null)}
    await lakeOf(api).create({...copy, _id: 'passAuditNote.zz', _type: 'passAuditNote'})
    expect(await verify()).toMatchObject({
      firstBreak: {kind: 'fields-differ', noteId: 'passAuditNote.zz', sequence: 2},
    })
    await lakeOf(api).delete('passAuditNote.zz')
    const {sequence: _none, ...unnumbered} = copy
    await lakeOf(api).create({
      ...unnumbered,
      _id: `drafts.${notes[1]}`,
      _type: 'passAuditNote',
    })
    expect(await verify()).toMatchObject({
      firstBreak: {kind: 'note-outside-chain', noteId: `drafts.${notes[1]}`},
    })
  })

  test('gives away that its end was moved back or taken away', async () => {
    await lakeOf(api).patch('passAuditChain.fjord').set({sequence: 2}).commit()
    expect((await verify()).firstBreak).toMatchObject({kind: 'end-differs'})
    await lakeOf(api).delete('passAuditChain.fjord')
    expect((await verify()).firstBreak).toMatchObject({kind: 'end-differs', noteId: null})
  })

  test('a note moved to another school is missed here and out of place there', async () => {
    await lakeOf(api)
      .patch(notes[0] ?? '')
      .set({'school._ref': 'nordlys'})
      .commit()
    expect((await verify()).firstBreak).toMatchObject({kind: 'note-missing', sequence: 1})
    expect((await verify('nordlys')).firstBreak).not.toBeNull()
  })
})

test('a school that does not exist is not found; without a school nothing is checked', async () => {
  expect((await api.send('/audit/verify?school=none')).status).toBe(404)
  expect((await api.send('/audit/verify')).status).toBe(400)
  expect((await api.send('/audit/verify?school=fjord', {as: null})).status).toBe(401)
})

test('the API itself has no way to write to a note that is there', async () => {
  await expect(
    api.services.lake.commit(
      [{patch: {id: notes[0] ?? '', revision: 'any', set: {note: 'x'}, unset: []}}],
      'patch-of-a-note',
    ),
  ).rejects.toThrow('internal')
  const before = documentAt(api, notes[0] ?? null)
  expect(before).not.toMatchObject({note: 'x'})
})
