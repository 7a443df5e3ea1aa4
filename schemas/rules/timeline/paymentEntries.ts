import {isPaid, receiptName, type PurchaseState} from '../purchase.ts'
import {entryIn, paidAtOf, type Stories} from './stories.ts'
import type {NotPaidEntry, PaidEntry} from './timelineEntry.ts'
import type {TimelineFacts} from './timelineFacts.ts'

const UNPAID: Partial<Record<PurchaseState, NotPaidEntry['state']>> = {
  open: 'open',
  expired: 'expired',
  processing: 'processing',
  reserved: 'reserved',
  failed: 'failed',
}

/** One entry a session. What went back afterwards is told by entries of its own. */
export function paymentEntries(
  {purchases}: Pick<TimelineFacts, 'purchases'>,
  stories: Stories,
): (PaidEntry | NotPaidEntry)[] {
  return purchases.map(({purchase, stripeUrl}) => {
    const {purchaseId, account, amount, state} = purchase
    const story = stories.ofSession(purchaseId)
    const passName = purchase.claims.passName ?? receiptName(purchase)
    const shown = {account, amount, stripeUrl, passName}
    if (isPaid(purchase)) {
      const at = paidAtOf(purchase) ?? purchase.createdAt
      return {
        ...entryIn(story, {kind: 'paid', key: purchaseId, at, clock: 'paid'}),
        ...shown,
        paymentIntentId: purchase.paymentIntentId,
        chargeId: purchase.chargeId,
      }
    }
    const at = purchase.createdAt
    return {
      ...entryIn(story, {kind: 'not-paid', key: purchaseId, at, clock: 'paid'}),
      clocks: story.clocks,
      ...shown,
      state: UNPAID[state] ?? 'unknown',
    }
  })
}
