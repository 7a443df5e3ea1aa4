import type {Purchase, PurchaseClaims} from '../../schemas/rules/purchase.ts'

const CLAIMS: PurchaseClaims = {
  kind: 'pass',
  statedType: 'pass_purchase',
  passType: null,
  passId: null,
  passName: null,
  clerkId: 'user_1',
  schoolId: 'school',
  schoolSlug: null,
  classId: null,
  upgradedFromSubscriptionId: null,
  promoCode: null,
  originalPrice: null,
  discountAmount: null,
  legacyKeys: [],
}

/** One line of a receipt. */
export function item(name: string | null, productPassId: string | null = null) {
  return {name, productPassId, quantity: 1, amount: null}
}

/** A payment of 250 kroner that went well; what a test is about, it says. Its names follow from its ids. */
export function purchaseOf(
  over: Partial<Purchase> = {},
  claims: Partial<PurchaseClaims> = {},
): Purchase {
  const purchase: Purchase = {
    purchaseId: 'cs_live_1',
    names: [],
    origin: 'checkout',
    sessionId: 'cs_live_1',
    paymentIntentId: 'pi_1',
    chargeId: 'ch_1',
    invoiceId: null,
    customerId: null,
    recurring: null,
    account: 'acct_1',
    livemode: true,
    createdAt: '2025-09-01T10:00:00.000Z',
    paidAt: '2025-09-01T10:00:40.000Z',
    state: 'paid',
    amount: {minor: 25_000, currency: 'nok'},
    refunded: {minor: 0, currency: 'nok'},
    disputed: {minor: 0, currency: 'nok'},
    discount: 0,
    tax: 0,
    payerEmail: null,
    payerName: null,
    items: [],
    metadata: {},
    unread: [],
    ...over,
    claims: {...CLAIMS, ...claims},
  }
  const {purchaseId, paymentIntentId, chargeId, invoiceId} = purchase
  const ids = [purchaseId, paymentIntentId, chargeId, invoiceId].filter((id) => id !== null)
  return {...purchase, names: over.names ?? ids.toSorted()}
}
