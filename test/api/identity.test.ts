import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {world as worldSchema} from '../../studio/sandbox/world.ts'
import type {JsonObject} from '../../schemas/rules/json.ts'
import {clerkIdOf, reference, sale, student} from './support/hostDocuments.ts'
import {lakeOf} from './support/lakeOf.ts'
import {startApi, type Api} from './support/startApi.ts'
import {FJORD_ACCOUNT, twoSchools} from './support/twoSchools.ts'

let api: Api

/** Kari Lunde has a second entry, with which she paid. Two Dahls share an address. Per of Nordlys has Kari's number. */
const SECOND = student({
  id: 'kari-2',
  name: 'Kári Lunde',
  email: 'kari.lunde+dance@example.com',
  phone: '90011222',
  school: 'fjord',
})
const TURID = student({id: 'turid', name: 'Turid Dahl', email: 'dahl@example.com', school: 'fjord'})
const ODA = student({id: 'oda', name: 'Oda Dahl', email: 'Dahl@example.com', school: 'fjord'})
const ABROAD = student({
  id: 'elsewhere',
  name: 'Kari Lunde',
  email: 'kari.lunde+nordlys@example.com',
  phone: '900 11 222',
  school: 'nordlys',
})

function payment(id: string, userId: string, email: string) {
  return sale({
    id,
    account: FJORD_ACCOUNT,
    userId,
    email,
    school: 'fjord',
    passId: 'fjord-month',
    passName: 'Month',
    amount: 90_000,
  })
}

beforeEach(async () => {
  const people = [SECOND, TURID, ODA, ABROAD]
  const world = twoSchools({
    sanity: [
      ...people.map(({document}) => document),
      {
        _id: 'odas-sub',
        _type: 'subscription',
        _createdAt: '2025-08-11T16:21:00Z',
        user: reference('oda'),
        tenant: reference('fjord'),
        type: 'clipcard',
        isActive: true,
        passId: 'fjord-ten',
        passName: 'Ten Classes',
        endDate: '2025-11-09T16:20:00.000Z',
      },
    ],
    sales: [
      payment('cs_test_second', 'kari-2', 'kari.lunde+dance@example.com'),
      payment('cs_test_oda', 'oda', 'dahl@example.com'),
    ],
  })
  const accounts = people.map(({account}) => account)
  api = await startApi(
    worldSchema.parse({...world, clerk: {users: [...world.clerk.users, ...accounts]}}),
  )
})
afterEach(() => api.sandbox.close())

const LINK = {
  action: 'link',
  schoolId: 'fjord',
  studentId: 'kari',
  otherId: 'kari-2',
} as const

async function link() {
  const planned = await api.plan(LINK)
  expect(planned.plan).toMatchObject({state: 'ready', confirmations: ['same-person']})
  const response = await api.apply(planned, {reason: 'same-person'})
  expect(response.status).toBe(200)
  return api.receipt(response)
}

async function undo(noteId: string) {
  const planned = await api.plan({action: 'undo', schoolId: 'fjord', studentId: 'kari', noteId})
  expect(planned.plan.refusals).toEqual([])
  const response = await api.apply(planned, {reason: 'other'})
  expect(response.status).toBe(200)
  return api.receipt(response)
}

const sessionsOf = async (id: string, school = 'fjord') =>
  (await api.file(id, school)).purchases.map(({purchase}) => purchase.purchaseId)

const storedLink = () =>
  api.sandbox.lake.documents().find(({_type}) => _type === 'passIdentityLink')

/** Writes as somebody does who has a token and no patience. */
async function edit(document: {_id: string} | undefined, set: JsonObject) {
  if (document === undefined) throw new Error('nothing to edit')
  await lakeOf(api).patch(document._id).set(set).commit()
}

describe('who may be the same person', () => {
  test('is told with reasons; somebody of another school is not', async () => {
    const {student: kari} = await api.file('kari', 'fjord')
    expect(kari.users.map(({id}) => id)).toEqual(['kari'])
    expect(kari.hints).toEqual([
      {
        otherId: 'kari-2',
        kind: 'user',
        name: 'Kári Lunde',
        email: 'kari.lunde+dance@example.com',
        reasons: ['same-mailbox', 'same-phone', 'same-name'],
        objections: ['both-sign-in'],
        strength: 'possible',
      },
    ])
  })

  test('two people at one family address stay two, with what speaks against one', async () => {
    const file = await api.file('turid', 'fjord')
    expect(file.student.users.map(({id}) => id)).toEqual(['turid'])
    expect(file.student.clerkAccounts.map(({id}) => id)).toEqual([clerkIdOf('turid')])
    expect(file.student.hints).toMatchObject([
      {
        otherId: 'oda',
        reasons: ['same-address', 'paid-with-students-address'],
        objections: ['different-names', 'both-sign-in'],
        strength: 'unlikely',
      },
    ])
    // Neither what the daughter paid nor what she holds may be repaired for the mother.
    expect(file.purchases.map(({verdict}) => verdict)).toEqual(['of-other-person'])
    expect(file.recommendation.action).toBe('refuse')
    expect(file.subscriptions).toEqual([])
    expect(await sessionsOf('oda')).toEqual(['cs_test_oda'])
  })
})

describe('a link made by hand', () => {
  test('makes two people one student at this school, from both sides, and is undone like any repair', async () => {
    expect(await sessionsOf('kari')).toEqual(['cs_test_kari1'])
    const {noteId} = await link()
    for (const id of ['kari', 'kari-2']) {
      expect((await sessionsOf(id)).toSorted()).toEqual(['cs_test_kari1', 'cs_test_second'])
    }
    const {student: kari} = await api.file('kari', 'fjord')
    expect(kari).toMatchObject({
      id: 'kari',
      clerkId: clerkIdOf('kari'),
      hints: [],
      links: [{otherId: 'kari-2', standing: 'holds', noteId}],
    })
    expect(kari.users.map(({id}) => id).toSorted()).toEqual(['kari', 'kari-2'])
    expect(await sessionsOf('kari', 'nordlys')).not.toContain('cs_test_second')

    const undone = await undo(noteId)
    expect(await sessionsOf('kari')).toEqual(['cs_test_kari1'])
    expect((await api.file('kari', 'fjord')).student.links).toMatchObject([{standing: 'undone'}])
    expect(storedLink()).toMatchObject({isActive: false, signature: {noteId: undone.noteId}})
  })

  test('is made anew after it was undone', async () => {
    await undo((await link()).noteId)
    await link()
    expect(await sessionsOf('kari')).toHaveLength(2)
  })

  test('carries who made it, and its audit note names it', async () => {
    const {noteId, actor, at} = await link()
    expect(storedLink()).toMatchObject({
      people: ['kari', 'kari-2'],
      isActive: true,
      signature: {noteId, actorId: actor.id, actorName: actor.name, at},
    })
    expect((await api.file('kari', 'fjord')).repairs).toMatchObject([{id: noteId, action: 'link'}])
  })

  test.each([
    ['its signature taken away', {signature: null}, 'unsigned'],
    ['another pair', {people: ['kari', 'nora']}, 'differs-from-note'],
    ['another signature', {signature: signed('passAuditNote.none')}, 'note-missing'],
  ] as const)('is not followed with %s, and the file says so', async (_what, set, standing) => {
    await link()
    await edit(storedLink(), JSON.parse(JSON.stringify(set)))
    const {student: kari} = await api.file('kari', 'fjord')
    expect(kari.users.map(({id}) => id)).toEqual(['kari'])
    expect(kari.links).toMatchObject([{standing}])
    expect(await sessionsOf('kari')).toEqual(['cs_test_kari1'])
  })

  test('is not followed when its note was changed, nor switched on again behind the tool', async () => {
    const {noteId} = await link()
    await undo(noteId)
    await edit(storedLink(), {isActive: true})
    expect((await api.file('kari', 'fjord')).student.links).toMatchObject([
      {standing: 'differs-from-note'},
    ])
    const made = await link()
    const note = api.sandbox.lake.documents().find(({_id}) => _id === made.noteId)
    await edit(note, {note: 'Somebody else’s words.'})
    expect((await api.file('kari', 'fjord')).student.links).toMatchObject([
      {standing: 'note-damaged'},
    ])
    expect(await sessionsOf('kari')).toEqual(['cs_test_kari1'])
  })

  test('that was edited can be made again', async () => {
    await link()
    await edit(storedLink(), {signature: null})
    expect(await sessionsOf('kari-2')).toEqual(['cs_test_second'])
    await link()
    expect(await sessionsOf('kari-2')).toHaveLength(2)
  })

  test.each([
    ['kari', 'link-to-oneself'],
    [clerkIdOf('kari'), 'same-person-already'],
    ['nobody', 'other-person-unknown'],
    ['user_nobody', 'other-person-unknown'],
    ['elsewhere', 'other-person-at-other-school'],
    [clerkIdOf('elsewhere'), 'other-person-at-other-school'],
  ])('with %s is refused', async (otherId, refusal) => {
    expect((await api.plan({...LINK, otherId})).plan.refusals).toEqual([refusal])
  })

  test('a second time is refused', async () => {
    await link()
    expect((await api.plan(LINK)).plan.refusals).toEqual(['already-linked'])
    const back = {...LINK, studentId: 'kari-2', otherId: 'kari'}
    expect((await api.plan(back)).plan.refusals).toEqual(['already-linked'])
  })

  test('ties an account that has no document as well', async () => {
    const planned = await api.plan({...LINK, otherId: 'user_onlyclerk'})
    expect((await api.apply(planned)).status).toBe(200)
    const {student: kari} = await api.file('kari', 'fjord')
    expect(kari.clerkAccounts.map(({id}) => id)).toContain('user_onlyclerk')
    expect(kari.clerkId).toBe(clerkIdOf('kari'))
  })
})

function signed(noteId: string) {
  return {noteId, actorId: 'owner', actorName: 'Owner', at: '2025-08-12T09:00:00.000Z'}
}
