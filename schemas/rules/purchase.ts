import type {Money} from './money.ts'

export const PURCHASE_STATES = [
  'open',
  'expired',
  'processing',
  'failed',
  'paid',
  'free',
  'partially-refunded',
  'refunded',
  'dispute-open',
  'dispute-won',
  'dispute-lost',
  'unknown',
] as const
export type PurchaseState = (typeof PURCHASE_STATES)[number]

/** What was bought, in the words of whoever made the session. Every key has variants; see `readSessionClaims` in the API. */
export interface PurchaseClaims {
  kind: 'pass' | 'upgrade' | 'class' | 'platform-plan' | 'unknown'
  /** `metadata.type` as it stands, which is all that the host app's webhook looks at. */
  statedType: string | null
  /** `metadata.passType` where it holds the type of the pass at the time of purchase. */
  passType: string | null
  passId: string | null
  passName: string | null
  clerkId: string | null
  schoolId: string | null
  schoolSlug: string | null
  classId: string | null
  upgradedFromSubscriptionId: string | null
  promoCode: string | null
  /** Main unit. */
  originalPrice: number | null
  discountAmount: number | null
  /** Metadata keys outside the present convention that carried one of the above. */
  legacyKeys: string[]
}

/** What Stripe says was paid: a Checkout Session with its payment intent, charge, refunds and disputes. */
export interface Purchase {
  sessionId: string
  /** `platform` or `acct_…`: where the session lives. */
  account: string
  livemode: boolean
  /** Instant, UTC. Validity counts from here. */
  createdAt: string
  /** Instant of the charge; null while nothing was charged. */
  paidAt: string | null
  state: PurchaseState
  amount: Money
  refunded: Money
  paymentIntentId: string | null
  chargeId: string | null
  payerEmail: string | null
  payerName: string | null
  lineItemName: string | null
  /** `passId` in the metadata of the line item's product. */
  productPassId: string | null
  claims: PurchaseClaims
}

const PAID_STATES: ReadonlySet<PurchaseState> = new Set([
  'paid',
  'free',
  'partially-refunded',
  'refunded',
  'dispute-open',
  'dispute-won',
  'dispute-lost',
])
const RETURNED_STATES: ReadonlySet<PurchaseState> = new Set([
  'refunded',
  'dispute-open',
  'dispute-lost',
])

/** Money (or a no-cost order) went through, whatever became of it later. */
export function isPaid(purchase: Purchase): boolean {
  return PAID_STATES.has(purchase.state)
}

/** Paid, not wholly refunded, and not taken back or held by a dispute. */
export function isKept(purchase: Purchase): boolean {
  return isPaid(purchase) && !RETURNED_STATES.has(purchase.state)
}
