import {entryIn, type Stories} from './stories.ts'
import type {DisputedEntry, RefundedEntry} from './timelineEntry.ts'
import type {TimelineFacts} from './timelineFacts.ts'

type Known = Pick<TimelineFacts, 'refunds' | 'disputes' | 'purchases'>

/** Money that went back, and money that somebody asked back through their bank. */
export function returnEntries(facts: Known, stories: Stories): (RefundedEntry | DisputedEntry)[] {
  return [
    ...facts.refunds.map(({id, sessionId, at, amount, status, reason}): RefundedEntry => ({
      ...entryWithPayment('refunded', {id, sessionId, at}, facts, stories),
      amount,
      refundId: id,
      status,
      reason,
    })),
    ...facts.disputes.map(({id, sessionId, at, amount, status, reason}): DisputedEntry => ({
      ...entryWithPayment('disputed', {id, sessionId, at}, facts, stories),
      amount,
      disputeId: id,
      status,
      reason,
    })),
  ]
}

function entryWithPayment<Kind extends 'refunded' | 'disputed'>(
  kind: Kind,
  {id, sessionId, at}: {id: string; sessionId: string; at: string},
  {purchases}: Known,
  stories: Stories,
) {
  const paid = purchases.find(({purchase}) => purchase.sessionId === sessionId)
  const story = stories.ofSession(sessionId)
  return {
    ...entryIn(story, {kind, key: id, at, clock: 'paid'}),
    // The payment's own instant stays: the entry's is beside it.
    clocks: story.clocks,
    account: paid?.purchase.account ?? '',
    stripeUrl: paid?.stripeUrl ?? null,
  }
}
