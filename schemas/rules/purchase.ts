import type {Money} from './money.ts'

/** What became of the money of a payment. Each means something else for whoever waits for a pass. */
export const PURCHASE_STATES = [
  'open',
  'expired',
  /** On its way: a bank debit or transfer, or Stripe has the money and the session does not say so yet. */
  'processing',
  /** Held on the card, and not taken. */
  'reserved',
  'failed',
  'paid',
  'free',
  'refund-announced',
  'partially-refunded',
  'refunded',
  /** A refund was tried and came back: the school has the money. */
  'refund-failed',
  'dispute-open',
  'dispute-open-in-part',
  'dispute-won',
  'dispute-lost',
  'dispute-lost-in-part',
  /** Stripe says that something became of it, and what that was could not be read. */
  'unknown',
] as const
export type PurchaseState = (typeof PURCHASE_STATES)[number]

/** How a payment was made. */
export const PURCHASE_ORIGINS = ['checkout', 'outside-checkout'] as const
export type PurchaseOrigin = (typeof PURCHASE_ORIGINS)[number]

/** What may be said of a payment in a place that can fail by itself. */
export const PURCHASE_PARTS = ['items', 'refunds', 'disputes'] as const
export type PurchasePart = (typeof PURCHASE_PARTS)[number]

/** What was bought, in the words of whoever made the session. Every key has variants; see `readSessionClaims` in the API. */
export interface PurchaseClaims {
  kind: 'pass' | 'upgrade' | 'class' | 'platform-plan' | 'unknown'
  /** `metadata.type` as it stands, which is all that the host app's webhook looks at. */
  statedType: string | null
  /** `metadata.passType` where it holds the type of the pass at the time of purchase. */
  passType: string | null
  passId: string | null
  passName: string | null
  /** What stands in the place of a user id. It may be nobody's: see `namedPeople`. */
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

/** One line of what was bought. */
export interface PurchaseItem {
  name: string | null
  /** `passId` in the metadata of the line's product. */
  productPassId: string | null
  quantity: number
  /** Minor unit, of all pieces together; null where Stripe did not say. */
  amount: number | null
}

/** What Stripe says was paid: a Checkout Session, or a payment without one, with intent, charges, refunds and disputes. */
export interface Purchase {
  /** The one name under which everything here knows it: its session, else its intent, charge or invoice. */
  purchaseId: string
  /** Every name that Stripe has for it, `purchaseId` among them, sorted: session, intent, each charge, invoice. */
  names: string[]
  origin: PurchaseOrigin
  sessionId: string | null
  paymentIntentId: string | null
  /** The latest of its charges. */
  chargeId: string | null
  invoiceId: string | null
  /** Stripe's customer, where the payment has one. */
  customerId: string | null
  /** Not null: one period of something that renews itself. */
  recurring: {subscriptionId: string; period: {from: string; to: string} | null} | null
  /** `platform` or `acct_…`: where it lies. */
  account: string
  livemode: boolean
  /** Instant, UTC. Validity counts from here. */
  createdAt: string
  /** Instant of the charge; null while nothing was charged. */
  paidAt: string | null
  state: PurchaseState
  amount: Money
  /** What went back, or is announced to. Refunds that failed are not in it. */
  refunded: Money
  /** What open and lost disputes are about. */
  disputed: Money
  /** What Stripe itself took off and put on, minor unit. */
  discount: number
  tax: number
  payerEmail: string | null
  payerName: string | null
  items: PurchaseItem[]
  /** All metadata as it stands. */
  metadata: Record<string, string>
  claims: PurchaseClaims
  /** What was asked for and not answered, sorted. */
  unread: PurchasePart[]
}

const PAID: Record<PurchaseState, boolean> = {
  open: false,
  expired: false,
  processing: false,
  reserved: false,
  failed: false,
  paid: true,
  free: true,
  'refund-announced': true,
  'partially-refunded': true,
  refunded: true,
  'refund-failed': true,
  'dispute-open': true,
  'dispute-open-in-part': true,
  'dispute-won': true,
  'dispute-lost': true,
  'dispute-lost-in-part': true,
  unknown: true,
}

/** The school has the money for good, as far as anybody knows. */
const KEPT: ReadonlySet<PurchaseState> = new Set([
  'paid',
  'free',
  'partially-refunded',
  'refund-failed',
  'dispute-won',
])

const RETURNED: ReadonlySet<PurchaseState> = new Set([
  'refunded',
  'dispute-open',
  'dispute-open-in-part',
  'dispute-lost',
  'dispute-lost-in-part',
])

/** Money (or a no-cost order) went through, whatever became of it later. */
export function isPaid({state}: Pick<Purchase, 'state'>): boolean {
  return PAID[state]
}

/** Paid, and neither given back, announced to be, held by a dispute, nor unknown. */
export function isKept({state}: Pick<Purchase, 'state'>): boolean {
  return KEPT.has(state)
}

/** The money went back, or a bank holds it. */
export function isReturned({state}: Pick<Purchase, 'state'>): boolean {
  return RETURNED.has(state)
}

/** On its way or held for the school: nobody has to pay again. */
export function isComing({state}: Pick<Purchase, 'state'>): boolean {
  return state === 'processing' || state === 'reserved'
}

/** The line that tells most about what was bought: the one whose product names a pass, else the first. */
export function leadItem({items}: Pick<Purchase, 'items'>): PurchaseItem | null {
  return items.find(({productPassId}) => productPassId !== null) ?? items[0] ?? null
}

/** The name on the receipt, of all lines the one that tells most. */
export function receiptName(purchase: Pick<Purchase, 'items'>): string | null {
  return leadItem(purchase)?.name ?? null
}

/** The name under which a payment is claimed: the same by whichever of its names it was found. */
export function claimedName({
  paymentIntentId,
  sessionId,
  chargeId,
  invoiceId,
  purchaseId,
}: Purchase): string {
  return paymentIntentId ?? sessionId ?? chargeId ?? invoiceId ?? purchaseId
}
