import type Stripe from 'stripe'
import {describe, expect, it} from 'vitest'
import {readSessionClaims} from '../../api/stripe/readSessionClaims.ts'
import type {AroundPayment} from '../../api/stripe/moneyState.ts'
import {toPurchase} from '../../api/stripe/toPurchase.ts'

const CHARGE = {
  id: 'ch_1',
  amount: 200_000,
  amount_refunded: 0,
  refunded: false,
  paid: true,
  currency: 'nok',
  created: 1_757_498_440,
}

const SESSION = {
  id: 'cs_live_1',
  mode: 'payment',
  livemode: true,
  created: 1_757_498_400,
  status: 'complete',
  payment_status: 'paid',
  amount_total: 200_000,
  currency: 'nok',
  customer_email: null,
  customer_details: {email: 'payer@example.com', name: 'Payer'},
  client_reference_id: null,
  metadata: {},
  payment_intent: {id: 'pi_1', status: 'succeeded', latest_charge: CHARGE},
  line_items: {data: []},
}

function session(over: Record<string, unknown>): Stripe.Checkout.Session {
  return JSON.parse(JSON.stringify({...SESSION, ...over}))
}

function dispute(status: string, over: Record<string, unknown> = {}): Stripe.Dispute {
  return JSON.parse(
    JSON.stringify({
      id: 'du_1',
      payment_intent: 'pi_1',
      charge: 'ch_1',
      amount: 200_000,
      status,
      ...over,
    }),
  )
}

const claims = (metadata: Record<string, string>, over: Record<string, unknown> = {}) =>
  readSessionClaims(session({metadata, ...over}))

describe('what a session says it was for', () => {
  it('reads the checkout of today', () => {
    const read = claims({
      passId: 'p1',
      passType: 'multi',
      userId: 'user_1',
      type: 'pass_purchase',
      tenantId: 't1',
      tenantSlug: 'nordlys',
      originalPrice: '2790',
      discountAmount: '500',
      promoCode: 'AUTUMN500',
    })
    expect(read).toMatchObject({
      kind: 'pass',
      statedType: 'pass_purchase',
      passType: 'multi',
      passId: 'p1',
      clerkId: 'user_1',
      schoolId: 't1',
      schoolSlug: 'nordlys',
      originalPrice: 2790,
      discountAmount: 500,
      promoCode: 'AUTUMN500',
      legacyKeys: [],
    })
  })

  it('reads an upgrade of today', () => {
    const read = claims({type: 'pass_upgrade', passId: 'p2', upgradeFromSubscriptionId: 's1'})
    expect(read).toMatchObject({
      kind: 'upgrade',
      passId: 'p2',
      upgradedFromSubscriptionId: 's1',
      legacyKeys: [],
    })
  })

  it('reads an upgrade of the older root app', () => {
    const read = claims({type: 'pass_upgrade', newPassId: 'p2', subscriptionId: 's1', userId: 'u'})
    expect(read).toMatchObject({kind: 'upgrade', passId: 'p2', upgradedFromSubscriptionId: 's1'})
    expect(read.legacyKeys).toEqual(['newPassId', 'subscriptionId'])
  })

  it('reads the keys that only the sync understands', () => {
    const read = claims(
      {passType: 'pass_purchase', pass_id: 'p1', passName: 'Card', tenant_id: 't1'},
      {client_reference_id: 'user_2abcdefgh'},
    )
    expect(read).toMatchObject({
      kind: 'pass',
      statedType: null,
      passType: null,
      passId: 'p1',
      passName: 'Card',
      clerkId: 'user_2abcdefgh',
      schoolId: 't1',
    })
    expect(read.legacyKeys).toEqual(['passType', 'pass_id', 'client_reference_id', 'tenant_id'])
  })

  it.each(['passName', 'pass_name', 'productName'])(
    'takes the name under %s for want of an id',
    (key) => {
      expect(claims({type: 'pass_purchase', [key]: 'Card'})).toMatchObject({
        passId: null,
        passName: 'Card',
        legacyKeys: [key],
      })
    },
  )

  it('does not call a key legacy that carries nothing new', () => {
    const read = claims(
      {type: 'pass_purchase', passId: 'p1', passName: 'Card', userId: 'u'},
      {
        client_reference_id: 'u',
      },
    )
    expect(read.legacyKeys).toEqual([])
  })

  it.each([
    ['class', {classId: 'c1', userId: 'u'}, {}],
    ['platform-plan', {tenantId: 't1', plan: 'basic'}, {mode: 'subscription'}],
    ['unknown', {userId: 'u', tenantId: 't1'}, {}],
  ])('tells a %s session', (kind, metadata, over) => {
    expect(readSessionClaims(session({metadata, ...over})).kind).toBe(kind)
  })

  it('takes empty values for absent ones', () => {
    expect(claims({passId: ' ', userId: '', originalPrice: 'free'})).toMatchObject({
      passId: null,
      clerkId: null,
      originalPrice: null,
    })
  })
})

const NOTHING_AROUND: AroundPayment = {disputes: [], refunds: [], unread: new Set()}

const stateOf = (over: Record<string, unknown>, around: Partial<AroundPayment> = {}) =>
  toPurchase(session(over), 'acct_1', {...NOTHING_AROUND, ...around}).state

const charged = (charge: Record<string, unknown>) => ({
  payment_intent: {id: 'pi_1', status: 'succeeded', latest_charge: {...CHARGE, ...charge}},
})

/** Refunds of the payment, as Stripe lists them. */
function refunds(...list: {amount: number; status: string}[]): Stripe.Refund[] {
  return JSON.parse(
    JSON.stringify(list.map((item) => ({payment_intent: 'pi_1', charge: 'ch_1', ...item}))),
  )
}

describe('what became of the money', () => {
  it.each([
    ['paid', {}],
    [
      'open',
      {status: 'open', payment_status: 'unpaid', customer_details: null, payment_intent: null},
    ],
    ['expired', {status: 'expired', payment_status: 'unpaid', payment_intent: null}],
    ['processing', {payment_status: 'unpaid', payment_intent: {id: 'pi_1', status: 'processing'}}],
    ['failed', {payment_status: 'unpaid', payment_intent: {id: 'pi_1', status: 'canceled'}}],
    ['free', {payment_status: 'no_payment_required', amount_total: 0, payment_intent: null}],
    ['partially-refunded', charged({amount_refunded: 50_000})],
    ['refunded', charged({amount_refunded: 200_000, refunded: true})],
    ['unknown', {status: null, payment_status: 'unpaid', payment_intent: null}],
  ])('is %s', (state, over) => {
    expect(stateOf(over)).toBe(state)
  })

  it.each([
    ['needs_response', 'dispute-open'],
    ['under_review', 'dispute-open'],
    ['lost', 'dispute-lost'],
    ['won', 'dispute-won'],
    ['warning_needs_response', 'paid'],
    ['warning_closed', 'paid'],
    ['prevented', 'paid'],
  ])('is, with a dispute that is %s, %s', (status, state) => {
    expect(stateOf({}, {disputes: [dispute(status)]})).toBe(state)
  })

  it('adds refunds up, and leaves failed ones out', () => {
    const half = {amount: 100_000, status: 'succeeded'}
    const pending = {...half, status: 'pending'}
    const failed = {...half, status: 'failed'}
    expect(stateOf({}, {refunds: refunds(half, half)})).toBe('refunded')
    expect(stateOf({}, {refunds: refunds(half, failed)})).toBe('partially-refunded')
    expect(stateOf({}, {refunds: refunds(half, pending)})).toBe('refund-announced')
    expect(stateOf({}, {refunds: refunds(failed)})).toBe('refund-failed')
  })

  it.each([
    ['disputed, and disputes may not be read', {disputed: true}, 'disputes'],
    ['refunded, and refunds may not be read', {amount_refunded: 50_000}, 'refunds'],
  ] as const)('is unknown where the charge is said to be %s', (_what, charge, part) => {
    expect(stateOf(charged(charge), {unread: new Set([part])})).toBe('unknown')
    expect(stateOf({}, {unread: new Set([part])})).toBe('paid')
  })

  it('is on its way where Stripe has the money and the session does not say so yet', () => {
    expect(stateOf({status: 'open', payment_status: 'unpaid', ...charged({})})).toBe('processing')
  })

  it('is told apart where a dispute is about part of it', () => {
    const part = {amount: 30_000}
    expect(stateOf({}, {disputes: [dispute('lost', part)]})).toBe('dispute-lost-in-part')
    expect(stateOf({}, {disputes: [dispute('under_review', part)]})).toBe('dispute-open-in-part')
  })

  it('is not touched by the dispute of another payment', () => {
    expect(
      stateOf({}, {disputes: [dispute('lost', {payment_intent: 'pi_2', charge: 'ch_2'})]}),
    ).toBe('paid')
    const free = {payment_status: 'no_payment_required', amount_total: 0, payment_intent: null}
    expect(stateOf(free, {disputes: [dispute('lost', {payment_intent: null, charge: null})]})).toBe(
      'free',
    )
  })

  it('knows the payment by its id even where it is not expanded', () => {
    const purchase = toPurchase(session({payment_intent: 'pi_1'}), 'platform', NOTHING_AROUND)
    expect(purchase).toMatchObject({paymentIntentId: 'pi_1', chargeId: null, paidAt: null})
  })
})
