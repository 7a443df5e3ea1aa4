import type Stripe from 'stripe'
import type {Purchase} from '../../schemas/rules/purchase.ts'
import type {TimelineFacts} from '../../schemas/rules/timeline/timelineFacts.ts'
import type {Services} from '../services.ts'
import type {TimelineReports} from './timelineReports.ts'

/** Payments of which so much went back are looked at one by one, newest first. */
const MOST_PAYMENTS = 5

type Returns = Pick<TimelineFacts, 'refunds' | 'disputes'>
type Known = Purchase & {paymentIntentId: string}

/** When and how much went back, of the payments that are known to have been refunded or disputed. */
export async function readReturns(
  {payments}: Pick<Services, 'payments'>,
  purchases: readonly Purchase[],
  reports: TimelineReports,
): Promise<Returns> {
  const known = purchases.filter((purchase): purchase is Known => purchase.paymentIntentId !== null)
  const refunded = known.filter(({refunded: {minor}}) => minor > 0).slice(0, MOST_PAYMENTS)
  const disputed = known.filter(({state}) => state.startsWith('dispute-')).slice(0, MOST_PAYMENTS)
  const [refunds, disputes] = await Promise.all([
    Promise.all(
      refunded.map(async ({account, paymentIntentId, purchaseId}) => {
        const reading = await payments.refunds(account, paymentIntentId)
        const found = reports.note('refunds', account, reading) ?? []
        return found.map((refund) => refundOf(refund, purchaseId))
      }),
    ),
    Promise.all(
      disputed.map(async ({account, paymentIntentId, purchaseId}) => {
        const reading = await payments.disputes(account, paymentIntentId)
        const found = reports.note('disputes', account, reading) ?? []
        return found.map((dispute) => disputeOf(dispute, purchaseId))
      }),
    ),
  ])
  return {refunds: refunds.flat(), disputes: disputes.flat()}
}

function refundOf(refund: Stripe.Refund, purchaseId: string): Returns['refunds'][number] {
  const {id, amount, currency, created, status, reason} = refund
  const at = instant(created)
  return {id, purchaseId, at, amount: {minor: amount, currency}, status, reason}
}

function disputeOf(dispute: Stripe.Dispute, purchaseId: string): Returns['disputes'][number] {
  const {id, amount, currency, created, status, reason} = dispute
  const at = instant(created)
  return {id, purchaseId, at, amount: {minor: amount, currency}, status, reason}
}

/** Stripe counts seconds since 1970. */
function instant(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
