import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import type {PurchaseClaims} from '../../schemas/rules/purchase.ts'
import {clerkIdOf, PAID_AT} from './support/hostDocuments.ts'
import {startApi, type Api} from './support/startApi.ts'
import {FJORD_ACCOUNT, NORDLYS_ACCOUNT, twoSchools} from './support/twoSchools.ts'

let api: Api

beforeEach(async () => {
  api = await startApi(twoSchools())
})
afterEach(() => api.sandbox.close())

const SECONDS = Date.parse(PAID_AT) / 1000
const CLERK_ID = clerkIdOf('bjorn')

interface Sold {
  account?: string
  metadata?: Record<string, string>
  mode?: 'payment' | 'subscription'
  client_reference_id?: string
}

function sell({account = FJORD_ACCOUNT, metadata = {}, ...session}: Sold) {
  const of = {account, payment_intent: 'pi_sold', currency: 'nok', created: SECONDS}
  api.sandbox.stripe.put('sessions', {
    ...of,
    id: 'cs_test_sold',
    amount_total: 90_000,
    customer_details: {email: 'bjorn@example.com', name: 'Bjørn Dal'},
    metadata,
    line_items: {data: [{description: 'Month', amount_total: 90_000, quantity: 1}]},
    ...session,
  })
  return {
    charged: (charge: Record<string, string | {destination: string}>) =>
      api.sandbox.stripe.put('charges', {...of, id: 'ch_sold', amount: 90_000, ...charge}),
  }
}

const shown = async () => (await api.file('bjorn', 'fjord')).purchases.map(({purchase}) => purchase)

const OURS = {passId: 'fjord-month', userId: CLERK_ID}
const WITH_SCHOOL = {...OURS, passType: 'unlimited', tenantId: 'fjord', tenantSlug: 'fjord'}

const VARIANTS: [checkout: string, sold: Sold, claims: Partial<PurchaseClaims>][] = [
  [
    'July 2025, on the platform and without a school',
    {account: 'platform', metadata: {...OURS, passType: 'unlimited', type: 'pass_purchase'}},
    {kind: 'pass', schoolId: null, passType: 'unlimited', passId: 'fjord-month', clerkId: CLERK_ID},
  ],
  [
    'August 2025, on the platform with a school',
    {account: 'platform', metadata: {...WITH_SCHOOL, type: 'pass_purchase'}},
    {kind: 'pass', schoolId: 'fjord', schoolSlug: 'fjord'},
  ],
  [
    "August 2025 on, on the school's account",
    {metadata: {...WITH_SCHOOL, type: 'pass_purchase'}},
    {kind: 'pass', passId: 'fjord-month', statedType: 'pass_purchase', legacyKeys: []},
  ],
  [
    'an upgrade',
    {
      metadata: {
        ...WITH_SCHOOL,
        type: 'pass_upgrade',
        upgradeFromSubscriptionId: 'bjorn-old',
        originalPassPrice: '500',
        newPassPrice: '900',
        upgradeCost: '400',
      },
    },
    {kind: 'upgrade', upgradedFromSubscriptionId: 'bjorn-old', legacyKeys: []},
  ],
  [
    'a promotion',
    {
      metadata: {
        ...WITH_SCHOOL,
        type: 'pass_purchase',
        originalPrice: '1000',
        finalPrice: '900',
        discountAmount: '100',
        promoCode: 'AUTUMN100',
      },
    },
    {kind: 'pass', promoCode: 'AUTUMN100', originalPrice: 1000, discountAmount: 100},
  ],
  [
    'an upgrade of the older app',
    {
      account: 'platform',
      metadata: {
        type: 'pass_upgrade',
        subscriptionId: 'bjorn-old',
        currentPassId: 'fjord-ten',
        newPassId: 'fjord-month',
        userId: CLERK_ID,
        userEmail: 'bjorn@example.com',
        upgradeCost: '400',
      },
    },
    {
      kind: 'upgrade',
      passId: 'fjord-month',
      upgradedFromSubscriptionId: 'bjorn-old',
      legacyKeys: ['newPassId', 'subscriptionId'],
    },
  ],
  [
    'a single class',
    {
      metadata: {
        classId: 'class-1',
        userId: 'bjorn',
        userEmail: 'bjorn@example.com',
        tenantId: 'fjord',
        tenantSlug: 'fjord',
      },
    },
    {kind: 'class', classId: 'class-1', clerkId: 'bjorn'},
  ],
  [
    'a single class of the older app',
    {
      account: 'platform',
      metadata: {classId: 'class-1', selectedDateTime: PAID_AT, userId: 'bjorn'},
    },
    {kind: 'class', schoolId: null},
  ],
  [
    "a school's own plan on the platform",
    {
      account: 'platform',
      mode: 'subscription',
      metadata: {tenantId: 'fjord', plan: 'pro', billing: 'monthly'},
    },
    {kind: 'platform-plan', schoolId: 'fjord', passId: null},
  ],
  [
    'the keys that only the sync of the host app understands',
    {
      client_reference_id: CLERK_ID,
      metadata: {passType: 'pass_purchase', pass_id: 'fjord-month', tenant_id: 'fjord'},
    },
    {
      kind: 'pass',
      passId: 'fjord-month',
      clerkId: CLERK_ID,
      schoolId: 'fjord',
      legacyKeys: ['passType', 'pass_id', 'client_reference_id', 'tenant_id'],
    },
  ],
  [
    'only a name, and the school by its other key',
    {metadata: {type: 'pass_purchase', pass_name: 'Month', tenant: 'fjord', userId: CLERK_ID}},
    {kind: 'pass', passId: null, passName: 'Month', schoolId: 'fjord'},
  ],
  ['nothing at all', {}, {kind: 'unknown', passId: null, clerkId: null, legacyKeys: []}],
]

test.each(VARIANTS)('what was bought is read from: %s', async (_checkout, sold, claims) => {
  sell(sold)
  const [purchase, ...others] = await shown()
  expect(others).toEqual([])
  expect(purchase?.claims).toMatchObject(claims)
})

const destinedFor = (destination: string) => ({transfer_data: {destination}})

describe("the platform's sessions are those of all schools", () => {
  const STRANGERS = {type: 'pass_purchase', passId: 'nordlys-dropin', userId: 'user_stranger'}

  test.each([
    ['names another school', {...STRANGERS, tenantId: 'nordlys'}, {}],
    ['names another school by its address', {...STRANGERS, tenantSlug: 'nordlys'}, {}],
    ['sent the money to another school', {type: 'pass_purchase'}, destinedFor(NORDLYS_ACCOUNT)],
    [
      'sent the money to another school, whatever school it names',
      {...STRANGERS, tenantId: 'fjord'},
      destinedFor(NORDLYS_ACCOUNT),
    ],
    ['was sold on behalf of another school', {}, {on_behalf_of: NORDLYS_ACCOUNT}],
    [
      'sent the money to an account that no school names',
      {type: 'pass_purchase'},
      destinedFor('acct_1OfNobody'),
    ],
  ])(
    "one that %s is not shown, although the student's address paid",
    async (_, metadata, charge) => {
      sell({account: 'platform', metadata}).charged(charge)
      expect(await shown()).toEqual([])
    },
  )

  test.each([
    ['sent the money to this school', {type: 'pass_purchase'}, destinedFor(FJORD_ACCOUNT)],
    ['names this school', {type: 'pass_purchase', tenantId: 'fjord'}, {}],
    ['names no school', {type: 'pass_purchase', passId: 'fjord-month'}, {}],
    [
      'names the student, although another school got the money',
      {type: 'pass_purchase', userId: CLERK_ID},
      destinedFor(NORDLYS_ACCOUNT),
    ],
  ])('one that %s is shown', async (_, metadata, charge) => {
    sell({account: 'platform', metadata}).charged(charge)
    expect((await shown()).map(({purchaseId}) => purchaseId)).toEqual(['cs_test_sold'])
  })
})
