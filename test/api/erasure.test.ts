import {expect, test} from 'vitest'
import {auditNoteDetail, auditResponse, chainVerification} from '../../schemas/contract/audit.ts'
import {giveKariHerPass} from './support/intents.ts'
import {lakeOf} from './support/lakeOf.ts'
import {startApi} from './support/startApi.ts'
import {twoSchools} from './support/twoSchools.ts'

/** What the README says under “Erasing a person”. */
const ERASED = [
  'record',
  'note',
  'changes',
  'findings',
  'passNames',
  'subscriptions',
  'identityLinks',
]

test('a note erased as documented says nothing of the person, and the chain holds', async () => {
  const api = await startApi(twoSchools())
  const apply = async (intent: Parameters<typeof api.plan>[0]) =>
    api.receipt(await api.apply(await api.plan(intent)))
  const verify = () => api.read(chainVerification, '/audit/verify?school=fjord', {as: 'viewer'})
  const given = await apply(giveKariHerPass())
  await apply({action: 'deactivate', schoolId: 'fjord', studentId: 'nora', targetId: 'nora-sub'})

  await lakeOf(api)
    .patch(given.noteId)
    .set({erasedAt: '2025-09-01T10:00:00.000Z'})
    .unset(ERASED)
    .commit()

  expect(await verify()).toMatchObject({notes: 2, erased: 1, intact: true, firstBreak: null})
  const detail = await api.read(auditNoteDetail, `/audit/${given.noteId}`, {as: 'viewer'})
  expect(detail).toMatchObject({erasedAt: '2025-09-01T10:00:00.000Z', note: '', changes: []})
  expect(JSON.stringify(detail)).not.toMatch(/@example\.com|kari.{0,3}(?:solberg|nordmann)/i)
  const list = await api.read(auditResponse, '/audit?school=fjord', {as: 'viewer'})
  expect(list.notes.map(({id}) => id)).toContain(given.noteId)
  expect(list.unreadable).toEqual([])

  // Erased or not, a note that is gone or that says it was another one breaks the chain.
  await lakeOf(api)
    .patch(given.noteId)
    .set({hash: 'f'.repeat(64)})
    .commit()
  expect(await verify()).toMatchObject({intact: false, firstBreak: {kind: 'wrong-predecessor'}})
  await api.sandbox.close()
})

test('a note that somebody damaged beyond reading is told in the list', async () => {
  const api = await startApi(twoSchools())
  const plan = await api.plan(giveKariHerPass())
  const {noteId} = await api.receipt(await api.apply(plan))
  await lakeOf(api).patch(noteId).unset(['actor']).commit()
  const list = await api.read(auditResponse, '/audit?school=fjord', {as: 'viewer'})
  expect(list).toMatchObject({notes: [], unreadable: [noteId]})
  await api.sandbox.close()
})
