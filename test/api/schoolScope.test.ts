import {afterAll, beforeAll, expect, test} from 'vitest'
import {studentSearchResponse} from '../../schemas/contract/student.ts'
import {clerkIdOf, reference, sale, student} from './support/hostDocuments.ts'
import {SCHOOL_PEOPLE, session} from './support/callers.ts'
import {giveKariHerPass} from './support/intents.ts'
import {startApi, type Api, type Who} from './support/startApi.ts'
import {FJORD_ACCOUNT, NORAS_SUBSCRIPTION, twoSchools} from './support/twoSchools.ts'

/** Dina dances at both schools, and her documents name neither. Erik is of Nordlys, and paid at Fjord for the first time. */
const DINA = student({id: 'dina', name: 'Dina Dahl', email: 'dina@example.com'})
const ERIK = student({id: 'erik', name: 'Erik Eng', email: 'erik@example.com', school: 'nordlys'})

const dinas = (id: string, more: object) => ({
  ...NORAS_SUBSCRIPTION,
  _id: id,
  user: reference('dina'),
  stripeSessionId: `cs_test_${id}`,
  stripePaymentId: `pi_${id}`,
  ...more,
})

const AT_NORDLYS = {
  tenant: reference('nordlys'),
  passId: 'nordlys-dropin',
  passName: 'Drop-in Class',
}

let api: Api
let fjordAdmin: Who
let nordlysAdmin: Who

beforeAll(async () => {
  const paidAtFjord = {
    account: FJORD_ACCOUNT,
    school: 'fjord',
    passId: 'fjord-ten',
    passName: 'Ten Classes',
    amount: 150_000,
  }
  api = await startApi(
    twoSchools({
      sanity: [
        ...SCHOOL_PEOPLE,
        DINA.document,
        ERIK.document,
        dinas('dinafjord', {}),
        dinas('dinanordlys', AT_NORDLYS),
        // The host app booked what was paid at Fjord on a pass of Nordlys.
        dinas('dinaastray', {...AT_NORDLYS, stripeSessionId: 'cs_test_dina2'}),
      ],
      sales: [
        sale({...paidAtFjord, id: 'cs_test_dinafjord', userId: 'dina', email: 'dina@example.com'}),
        sale({...paidAtFjord, id: 'cs_test_dina2', userId: 'dina', email: 'dina@example.com'}),
        sale({...paidAtFjord, id: 'cs_test_erik', userId: 'erik', email: 'erik@example.com'}),
        sale({
          account: 'platform',
          school: 'nordlys',
          passId: 'nordlys-dropin',
          passName: 'Drop-in Class',
          amount: 25_000,
          id: 'cs_test_dinanordlys',
          userId: 'dina',
          email: 'dina@example.com',
        }),
      ],
    }),
  )
  fjordAdmin = session(api, 'fjordadmin')
  nordlysAdmin = session(api, 'nordlysadmin')
})
afterAll(() => api.sandbox.close())

test('of a student of two schools each sees their own part, and support sees both', async () => {
  const all = await api.file('dina', 'fjord')
  expect(all.subscriptions.map(({id}) => id).toSorted()).toEqual([
    'dinaastray',
    'dinafjord',
    'dinanordlys',
  ])
  const seen = await api.file('dina', 'fjord', fjordAdmin)
  expect(seen.purchases.map(({purchase}) => purchase.purchaseId).toSorted()).toEqual([
    'cs_test_dina2',
    'cs_test_dinafjord',
  ])
  expect(seen.subscriptions.map(({id}) => id).toSorted()).toEqual(['dinaastray', 'dinafjord'])
  expect(JSON.stringify(seen)).not.toMatch(/dinanordlys|acct_1Nordlys/)
  const theirs = await api.file('dina', 'nordlys', nordlysAdmin)
  expect(JSON.stringify(theirs)).not.toMatch(/dinafjord|acct_1Fjord|Ten Classes|Month/)
})

test('a payment that is booked at a school out of sight is not given a second time', async () => {
  const again = giveKariHerPass({
    studentId: 'dina',
    basis: {kind: 'purchase', purchaseId: 'cs_test_dina2'},
  })
  const {plan} = await api.plan(again, fjordAdmin)
  expect(plan.state).toBe('refused')
  expect(plan.refusals).toEqual((await api.plan(again)).plan.refusals)
})

test('whoever paid here may be looked at and helped, whatever school their documents name', async () => {
  const {plan} = await api.plan(
    giveKariHerPass({studentId: 'erik', basis: {kind: 'purchase', purchaseId: 'cs_test_erik'}}),
    fjordAdmin,
  )
  expect(plan.state).toBe('ready')
  expect((await api.file('erik', 'fjord', fjordAdmin)).student.clerkId).toBe(clerkIdOf('erik'))
})

test('a payment that is named in a plan opens nobody else’s file', async () => {
  const intent = giveKariHerPass({studentId: 'bjorn'})
  const response = await api.send('/plans', {as: fjordAdmin, body: {intent}})
  expect(await api.problem(response)).toMatchObject({code: 'student-not-found'})
})

test('people of no school are found by those who know whom they look for', async () => {
  expect(await found('ingrid@example.com', fjordAdmin)).toEqual(['ingrid'])
  expect(await found('ingrid', fjordAdmin)).toEqual(['ingrid'])
  expect(await found('Ingr', fjordAdmin)).toEqual([])
  expect(await found('Ingr', 'owner')).toEqual(['ingrid'])
  expect(await found('tor@example.com', fjordAdmin)).toEqual(['user_onlyclerk'])
  expect(await found('Tor', fjordAdmin)).toEqual([])
  expect(await found('bjorn@example.com', fjordAdmin)).toEqual([])
  expect(await found('dina', fjordAdmin)).toEqual(['dina'])
})

async function found(q: string, as: Who): Promise<string[]> {
  const path = `/students?${new URLSearchParams({q})}`
  const {hits} = await api.read(studentSearchResponse, path, {as})
  return hits.map(({studentId}) => studentId)
}
