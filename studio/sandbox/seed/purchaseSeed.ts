import type {StripeWorld} from '../world.ts'
import type {PassSeed, SchoolSeed, StudentSeed} from './schoolSeed.ts'

/** A payment of the seed: one Checkout Session and its charge, on the school's connected account. */
export interface PurchaseSeed {
  /** The part that makes the ids `cs_test_…`, `pi_…`, `ch_…`. */
  key: string
  /** Instant of the checkout, UTC. */
  at: string
  school: SchoolSeed
  student: StudentSeed
  pass: PassSeed
  /** False: the session carries nothing that names the pass, as the oldest ones do. */
  namesPass?: boolean
  /** Minor units given back. */
  refunded?: number
  /** What became of the money, where it did not simply arrive. */
  money?: 'on-its-way' | 'reserved' | 'disputed'
  /** How many of the pass were bought at once. */
  quantity?: number
  /** Who paid, where that is not the one whose id the session carries. */
  payer?: StudentSeed
  /** What the shop wrote beside what the host app writes. */
  metadata?: Record<string, string>
}

type Objects = Pick<StripeWorld, 'sessions' | 'charges' | 'refunds'>

const SECONDS = 1000

export function purchaseObjects(purchase: PurchaseSeed): Objects {
  return {
    sessions: [session(purchase)],
    charges: [charge(purchase)],
    refunds: purchase.refunded === undefined ? [] : [refund(purchase, purchase.refunded)],
  }
}

export function sessionId({key}: Pick<PurchaseSeed, 'key'>): string {
  return `cs_test_${key}`
}

export function paymentIntentId({key}: Pick<PurchaseSeed, 'key'>): string {
  return `pi_${key}`
}

function created(at: string, laterBySeconds = 0): number {
  return Math.floor(Date.parse(at) / SECONDS) + laterBySeconds
}

function amountOf({pass, quantity = 1}: PurchaseSeed): number {
  return pass.price * 100 * quantity
}

function session(purchase: PurchaseSeed): StripeWorld['sessions'][number] {
  const {student, pass, school, namesPass = true, payer = student} = purchase
  const metadata: Record<string, string> = namesPass
    ? {
        ...purchase.metadata,
        passId: pass.id,
        passType: pass.type,
        userId: student.clerkId,
        type: 'pass_purchase',
        tenantId: school.id,
        tenantSlug: school.slug,
      }
    : {userId: student.clerkId, type: 'pass_purchase', tenantId: school.id}
  const name = namesPass ? pass.name : 'Pass'
  const amount = amountOf(purchase)
  const isOpen = purchase.money === 'on-its-way' || purchase.money === 'reserved'
  return {
    account: school.account,
    id: sessionId(purchase),
    object: 'checkout.session',
    mode: 'payment',
    livemode: false,
    created: created(purchase.at),
    status: 'complete',
    payment_status: isOpen ? 'unpaid' : 'paid',
    amount_total: amount,
    currency: 'nok',
    payment_intent: paymentIntentId(purchase),
    customer: null,
    customer_email: null,
    customer_details: {email: payer.email, name: payer.name},
    client_reference_id: null,
    metadata,
    line_items: {
      data: [
        {
          description: name,
          quantity: purchase.quantity ?? 1,
          amount_total: amount,
          currency: 'nok',
          price: {product: {name, metadata: namesPass ? {passId: pass.id} : {}}},
        },
      ],
    },
  }
}

function charge(purchase: PurchaseSeed): StripeWorld['charges'][number] {
  const {student, refunded = 0, money, payer = student} = purchase
  const amount = amountOf(purchase)
  const isPending = money === 'on-its-way'
  return {
    account: purchase.school.account,
    id: `ch_${purchase.key}`,
    payment_intent: paymentIntentId(purchase),
    amount,
    amount_refunded: refunded,
    refunded: refunded >= amount,
    disputed: money === 'disputed',
    captured: money !== 'reserved',
    paid: !isPending,
    status: isPending ? 'pending' : 'succeeded',
    created: created(purchase.at, 40),
    billing_details: {email: payer.email, name: payer.name},
  }
}

function refund(purchase: PurchaseSeed, amount: number): StripeWorld['refunds'][number] {
  return {
    account: purchase.school.account,
    id: `re_${purchase.key}`,
    charge: `ch_${purchase.key}`,
    payment_intent: paymentIntentId(purchase),
    amount,
    status: 'succeeded',
    created: created(purchase.at, 7200),
    reason: 'requested_by_customer',
  }
}
