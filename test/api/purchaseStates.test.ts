import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import type {PurchaseState} from '../../schemas/rules/purchase.ts'
import type {AccountObject} from '../../studio/sandbox/stripe/objects/wire.ts'
import {clerkIdOf, PAID_AT} from './support/hostDocuments.ts'
import {giveKariHerPass} from './support/intents.ts'
import {startApi, type Api} from './support/startApi.ts'
import {FJORD_ACCOUNT, twoSchools} from './support/twoSchools.ts'

let api: Api

beforeEach(async () => {
  api = await startApi(twoSchools())
})
afterEach(() => api.sandbox.close())

const SECONDS = Date.parse(PAID_AT) / 1000
const AMOUNT = 90_000
const ITS = {
  account: FJORD_ACCOUNT,
  payment_intent: 'pi_bought',
  currency: 'nok',
  created: SECONDS + 40,
}

type Fields = Partial<AccountObject>

/** Bjørn's checkout for a month at Fjord, as the host app makes it. Nothing was charged yet. */
function checkout(fields: Fields = {}) {
  api.sandbox.stripe.put('sessions', {
    ...ITS,
    id: 'cs_test_bought',
    created: SECONDS,
    status: 'complete',
    payment_status: 'paid',
    amount_total: AMOUNT,
    customer_details: {email: 'bjorn@example.com', name: 'Bjørn Dal'},
    metadata: {
      type: 'pass_purchase',
      passId: 'fjord-month',
      userId: clerkIdOf('bjorn'),
      tenantId: 'fjord',
      tenantSlug: 'fjord',
    },
    line_items: {data: [{description: 'Month', amount_total: AMOUNT, quantity: 1}]},
    ...fields,
  })
}

function charge(fields: Fields = {}) {
  api.sandbox.stripe.put('charges', {...ITS, id: 'ch_bought', amount: AMOUNT, ...fields})
}

function refund(amount: number, status = 'succeeded', id = 're_bought') {
  api.sandbox.stripe.put('refunds', {...ITS, id, charge: 'ch_bought', amount, status})
}

function dispute(status: string, amount = AMOUNT) {
  const id = 'du_bought'
  api.sandbox.stripe.put('disputes', {...ITS, id, charge: 'ch_bought', amount, status})
}

function pay(fields: Fields = {}) {
  checkout(fields)
  charge({currency: fields['currency'] ?? 'nok', amount: fields['amount_total'] ?? AMOUNT})
}

async function bought() {
  const {purchases} = await api.file('bjorn', 'fjord')
  expect(purchases).toHaveLength(1)
  return purchases[0]
}

const UNPAID = {status: 'complete', payment_status: 'unpaid'}

const WAYS: Record<Exclude<PurchaseState, 'unknown'>, [what: string, happen: () => void][]> = {
  open: [['has not finished', () => checkout({status: 'open', payment_status: 'unpaid'})]],
  expired: [['never finished', () => checkout({status: 'expired', payment_status: 'unpaid'})]],
  processing: [
    ['the bank takes its time', () => checkout(UNPAID)],
    [
      'the charge is on its way',
      () => {
        checkout(UNPAID)
        charge({status: 'pending', paid: false})
      },
    ],
  ],
  reserved: [
    [
      'the card is charged when the course begins',
      () => {
        checkout(UNPAID)
        charge({captured: false})
      },
    ],
  ],
  failed: [
    [
      'the bank said no after the checkout',
      () => {
        checkout(UNPAID)
        charge({status: 'failed', paid: false})
      },
    ],
  ],
  paid: [
    ['the money came', () => pay()],
    [
      'the first attempt was declined',
      () => {
        pay()
        charge({id: 'ch_declined', created: SECONDS + 10, status: 'failed', paid: false})
      },
    ],
    [
      'the bank only inquired',
      () => {
        pay()
        dispute('warning_needs_response')
      },
    ],
  ],
  free: [
    [
      'costs nothing',
      () =>
        checkout({amount_total: 0, payment_status: 'no_payment_required', payment_intent: null}),
    ],
  ],
  'partially-refunded': [
    [
      'some money went back',
      () => {
        pay()
        refund(30_000)
      },
    ],
  ],
  refunded: [
    [
      'all money went back at once',
      () => {
        pay()
        refund(AMOUNT)
      },
    ],
    [
      'all money went back bit by bit',
      () => {
        pay()
        refund(40_000)
        refund(50_000, 'succeeded', 're_rest')
      },
    ],
  ],
  'refund-announced': [
    [
      'the school has announced to pay it back',
      () => {
        pay()
        refund(AMOUNT, 'pending')
      },
    ],
  ],
  'refund-failed': [
    [
      'a refund was tried and came back',
      () => {
        pay()
        refund(AMOUNT, 'failed')
      },
    ],
  ],
  'dispute-open': [
    [
      'the bank waits for the school',
      () => {
        pay()
        dispute('needs_response')
      },
    ],
    [
      'the bank looks at it',
      () => {
        pay()
        dispute('under_review')
      },
    ],
  ],
  'dispute-open-in-part': [
    [
      'the bank asks for some of it',
      () => {
        pay()
        dispute('needs_response', 30_000)
      },
    ],
  ],
  'dispute-lost-in-part': [
    [
      'the bank took some of it back',
      () => {
        pay()
        dispute('lost', 30_000)
      },
    ],
  ],
  'dispute-won': [
    [
      'the bank gave the school right',
      () => {
        pay()
        dispute('won')
      },
    ],
  ],
  'dispute-lost': [
    [
      'the bank took the money back',
      () => {
        pay()
        dispute('lost')
      },
    ],
    [
      'the bank took it back although some had been refunded',
      () => {
        pay()
        refund(30_000)
        dispute('lost')
      },
    ],
  ],
}

const PAID = new Set<string>([
  'paid',
  'free',
  'partially-refunded',
  'refund-announced',
  'refunded',
  'refund-failed',
  'dispute-open',
  'dispute-open-in-part',
  'dispute-won',
  'dispute-lost',
  'dispute-lost-in-part',
])
const KEPT = new Set<string>(['paid', 'free', 'partially-refunded', 'refund-failed', 'dispute-won'])

const rows = Object.entries(WAYS).flatMap(([state, ways]) =>
  ways.map(([what, happen]) => ({state, what, happen})),
)

test.each(rows)('a payment is $state: $what', async ({state, happen}) => {
  happen()
  const entry = await bought()
  expect(entry?.purchase.state).toBe(state)
  expect({paid: entry?.paid, kept: entry?.kept}).toEqual({
    paid: PAID.has(state),
    kept: KEPT.has(state),
  })
})

describe('of each payment the file says', () => {
  test('when it was paid, where it lies, what was bought and by whom', async () => {
    pay()
    expect((await bought())?.purchase).toMatchObject({
      purchaseId: 'cs_test_bought',
      account: FJORD_ACCOUNT,
      livemode: false,
      createdAt: PAID_AT,
      paidAt: '2025-08-11T16:20:40.000Z',
      amount: {minor: AMOUNT, currency: 'nok'},
      refunded: {minor: 0, currency: 'nok'},
      paymentIntentId: 'pi_bought',
      chargeId: 'ch_bought',
      payerEmail: 'bjorn@example.com',
      payerName: 'Bjørn Dal',
      items: [{name: 'Month', productPassId: null, quantity: 1, amount: AMOUNT}],
    })
  })

  test('no instant of payment while nothing was charged', async () => {
    checkout(UNPAID)
    charge({status: 'pending', paid: false})
    expect((await bought())?.purchase.paidAt).toBeNull()
  })

  test('how much went back', async () => {
    pay()
    refund(30_000)
    expect((await bought())?.purchase.refunded).toEqual({minor: 30_000, currency: 'nok'})
  })

  test('that it is real money, where the key is for real money', async () => {
    const world = twoSchools()
    await api.sandbox.close()
    api = await startApi({
      ...world,
      // Passes that name payments of the test mode would make a live key one that reads the wrong mode.
      sanity: world.sanity.filter(({_type}) => _type !== 'subscription'),
      stripe: {...world.stripe, mode: 'live', sessions: [], charges: []},
    })
    checkout({id: 'cs_live_bought'})
    expect((await bought())?.purchase).toMatchObject({purchaseId: 'cs_live_bought', livemode: true})
  })
})

describe('amounts are in the unit that Stripe charges', () => {
  test.each([
    ['nok', 90_000, 900],
    ['jpy', 9000, 9000],
    // To Intl these two have no decimals, but Stripe charges them with two.
    ['isk', 900_000, 9000],
    ['ugx', 900_000, 9000],
    ['kwd', 9000, 9],
  ])('%s: %i is a price of %i', async (currency, minor, price) => {
    pay({currency, amount_total: minor})
    const entry = await bought()
    expect(entry?.purchase.amount).toEqual({minor, currency})
    const {plan} = await api.plan(
      giveKariHerPass({
        studentId: 'bjorn',
        passId: 'fjord-month',
        basis: {kind: 'purchase', purchaseId: 'cs_test_bought'},
      }),
    )
    const created = plan.changes.find(({before}) => before === null)
    expect(created?.after).toMatchObject({purchasePrice: price})
  })
})
