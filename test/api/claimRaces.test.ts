import {afterEach, beforeEach, expect, test} from 'vitest'
import type {PlanResponse} from '../../schemas/contract/plan.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'
import {clerkIdOf, PAID_AT, reference, sale} from './support/hostDocuments.ts'
import {giveIngrid} from './support/intents.ts'
import {callerOf, startApi, type Api} from './support/startApi.ts'
import {twoSchools} from './support/twoSchools.ts'

const SALE = 'cs_test_dina1'

/** Paid on the platform before there were connected accounts; nothing in it names a school or a pass. */
const nameless = sale({
  id: SALE,
  account: 'platform',
  userId: 'kari',
  email: 'kari.lunde@example.com',
  school: 'fjord',
  passId: 'none',
  passName: 'none',
  amount: 25_000,
})

const wrongPass = {
  _id: 'kari-wrong',
  _type: 'subscription',
  user: reference('kari'),
  tenant: reference('nordlys'),
  type: 'single',
  isActive: true,
  passId: 'nordlys-dropin',
  passName: 'Drop-in Class',
  remainingClips: 1,
  purchasePrice: 90,
  startDate: PAID_AT,
  endDate: '2025-09-10T16:20:00.000Z',
}

function worldOfRace() {
  const session = {
    ...nameless.session,
    line_items: {data: []},
    metadata: {type: 'pass_purchase', userId: clerkIdOf('kari')},
  }
  const base = twoSchools({sanity: [wrongPass]})
  return {
    ...base,
    stripe: {
      ...base.stripe,
      sessions: [...base.stripe.sessions, session],
      charges: [...base.stripe.charges, ...(nameless.charge ? [nameless.charge] : [])],
    },
  }
}

let api: Api
let other: Api

beforeEach(async () => {
  api = await startApi(worldOfRace())
  other = await startApi(worldOfRace(), {SANITY_API_HOST: api.sandbox.urls.lake})
})
afterEach(async () => {
  await other.sandbox.close()
  await api.sandbox.close()
})

const answers = {
  subscriptionType: null,
  validityDays: null,
  classesLimit: null,
  endDate: null,
} as const

const byStripeAtFjord: Intent = {
  action: 'create',
  schoolId: 'fjord',
  studentId: 'kari',
  passId: 'fjord-month',
  basis: {kind: 'purchase', purchaseId: SALE},
  answers,
}
const replaceAtNordlys: Intent = {
  action: 'replace',
  schoolId: 'nordlys',
  studentId: 'kari',
  targetId: 'kari-wrong',
  passId: 'nordlys-trial',
  basis: {kind: 'purchase', purchaseId: SALE},
  answers: {...answers, validityDays: 30},
}
const byHand = (
  text: string,
  kind: 'receipt' | 'bank-statement',
  studentId: string,
  more: {schoolId?: string; passId?: string} = {},
): Intent => ({
  ...giveIngrid('nordlys-dropin'),
  ...more,
  studentId,
  basis: {
    kind: 'evidence',
    evidence: {kind, reference: text, paidAt: PAID_AT, amountMinor: 25_000},
  },
})

/** Each was shown before any was applied, and all are applied at once, at two servers in turn. */
async function race(intents: Intent[]) {
  const plans: PlanResponse[] = []
  for (const intent of intents) plans.push(await api.plan(intent))
  expect(plans.map(({plan}) => [plan.state, plan.refusals])).toEqual(plans.map(() => ['ready', []]))
  const responses = await Promise.all(
    plans.map((planned, index) => (index % 2 === 0 ? api : other).apply(planned)),
  )
  const won = responses.filter(({status}) => status === 200)
  const lost = responses.filter(({status}) => status === 409)
  expect([won.length, lost.length]).toEqual([1, intents.length - 1])
  const [receipt] = await Promise.all(won.map((response) => api.receipt(response)))
  const problems = await Promise.all(lost.map((response) => api.problem(response)))
  for (const {fresh} of problems) {
    expect(fresh?.plan.refusals).toContain('payment-already-claimed')
    expect(fresh?.plan.claimedBy?.subscriptionId).toBe(receipt?.createdSubscriptionId)
  }
}

const given = () =>
  api.sandbox.lake
    .documents()
    .filter(
      ({_id, _type, isActive}) =>
        _type === 'subscription' && isActive === true && _id.startsWith('pass-support-'),
    )

test('one payment that names no school: given at one school, replacing at the other', async () => {
  await race([byStripeAtFjord, replaceAtNordlys])
  expect(given()).toHaveLength(1)
})

test('one receipt by two kinds of proof, to two students', async () => {
  await race([
    byHand('2040-1', 'receipt', 'ingrid'),
    byHand('Kvittering nr. 2040-1', 'bank-statement', 'bjorn'),
  ])
  expect(given()).toHaveLength(1)
})

test('one id that Stripe does not know yet, at two schools', async () => {
  await race([
    byHand('ch_unknown1', 'receipt', 'ingrid'),
    byHand('https://dashboard.stripe.com/payments/ch_unknown1', 'bank-statement', 'kari', {
      schoolId: 'fjord',
      passId: 'fjord-month',
    }),
  ])
  expect(given()).toHaveLength(1)
})

test('by another name of it, while Stripe is silent to the other: seen in the last look', async () => {
  const base = worldOfRace()
  const closed = Object.fromEntries(
    Object.keys(base.stripe.accountAccess).map((account) => [account, 'account_invalid' as const]),
  )
  const silent = await startApi(
    {...base, stripe: {...base.stripe, accountAccess: closed}},
    {SANITY_API_HOST: api.sandbox.urls.lake},
  )
  const planned = await api.plan(byStripeAtFjord)
  const elsewhere = await silent.plan(byHand('ch_dina1', 'receipt', 'ingrid'))
  const {lake} = api.services
  const statuses: number[] = []
  const late = callerOf({
    ...api.services,
    lake: {
      ...lake,
      query: async (groq, params) => {
        // All that the plan rests on was read: only the last look is left.
        if (groq.includes('"revisions"') && statuses.length === 0) {
          statuses.push((await silent.apply(elsewhere)).status)
        }
        return lake.query(groq, params)
      },
    },
  })
  const response = await late.apply(planned)
  expect(statuses).toEqual([200])
  expect(response.status).toBe(409)
  const {fresh} = await api.problem(response)
  expect(fresh?.plan.refusals).toContain('payment-already-claimed')
  expect(given()).toHaveLength(1)
  await silent.sandbox.close()
})

test('ten at once', async () => {
  await race(
    Array.from({length: 10}, (_, index) =>
      byHand(`${'#'.repeat(index)} 2040-1`, 'receipt', index % 2 === 0 ? 'ingrid' : 'bjorn'),
    ),
  )
  expect(given()).toHaveLength(1)
})
