import {entryIn, type Stories} from './stories.ts'
import type {DisputedEntry, RefundedEntry} from './timelineEntry.ts'
import type {TimelineFacts} from './timelineFacts.ts'

type Known = Pick<TimelineFacts, 'refunds' | 'disputes' | 'purchases'>

/** Money that went back, and money that somebody asked back through their bank. */
export function returnEntries(facts: Known, stories: Stories): (RefundedEntry | DisputedEntry)[] {
  return [
    ...facts.refunds.map(({id, purchaseId, at, amount, status, reason}): RefundedEntry => ({
      ...entryWithPayment('refunded', {id, purchaseId, at}, facts, stories),
      amount,
      refundId: id,
      status,
      reason,
    })),
    ...facts.disputes.map(({id, purchaseId, at, amount, status, reason}): DisputedEntry => ({
      ...entryWithPayment('disputed', {id, purchaseId, at}, facts, stories),
      amount,
      disputeId: id,
      status,
      reason,
    })),
  ]
}

function entryWithPayment<Kind extends 'refunded' | 'disputed'>(
  kind: Kind,
  {id, purchaseId, at}: {id: string; purchaseId: string; at: string},
  {purchases}: Known,
  stories: Stories,
) {
  const paid = purchases.find(({purchase}) => purchase.purchaseId === purchaseId)
  const story = stories.ofSession(purchaseId)
  return {
    ...entryIn(story, {kind, key: id, at, clock: 'paid'}),
    // The payment's own instant stays: the entry's is beside it.
    clocks: story.clocks,
    account: paid?.purchase.account ?? '',
    stripeUrl: paid?.stripeUrl ?? null,
  }
}
