import {idOf} from '../../stripe/expanded.ts'
import {isDisputed, isRefunded, needsProducts, paymentIdsOf} from '../../stripe/sessionFacts.ts'
import {intentOfCharge} from '../askOutsideCheckout.ts'
import type {Gathering} from '../gathering.ts'
import {outsidePayments} from '../outsidePayments.ts'
import type {Question} from '../question.ts'
import {unservedSessions} from './unservedSessions.ts'

/** Beyond these a student file would turn into a scan of the account. The newest come first. */
const MOST_REFUNDS_ASKED = 3

/**
 * Stripe keeps disputes and refunds beside the charge: only rows that have some need the further call. Of payments without a
 * pass the refunds are asked for all the same, for one that failed shows nowhere else.
 */
export function aboutMoney(gathering: Gathering): Question[] {
  const newest = unservedSessions(gathering)
    .toSorted((a, b) => b.created - a.created)
    .slice(0, MOST_REFUNDS_ASKED)
  const unserved = new Set(newest.map(({id}) => id))
  const payments = [
    ...[...gathering.sessions.values()].map(({account, session}) => ({
      account,
      paymentIntent: paymentIdsOf(session).paymentIntent,
      hasDispute: isDisputed(session),
      mayHaveRefund: isRefunded(session) || unserved.has(session.id),
    })),
    ...outsidePayments(gathering).map((found) => ({
      account: found.account,
      paymentIntent: intentOfCharge(found),
      hasDispute: found.charge.disputed,
      mayHaveRefund: found.charge.amount_refunded > 0,
    })),
  ]
  return payments.flatMap(({account, paymentIntent, hasDispute, mayHaveRefund}): Question[] => {
    if (paymentIntent === null) return []
    return [
      ...(hasDispute ? [{kind: 'disputes', account, paymentIntent} as const] : []),
      ...(mayHaveRefund ? [{kind: 'refunds', account, paymentIntent} as const] : []),
    ]
  })
}

/**
 * The pass may be named in the metadata of the product, one level deeper than a list can show; a long receipt has more lines
 * than come with its session; and what an invoice was for, it says itself.
 */
export function aboutProducts({sessions}: Gathering): Question[] {
  return [...sessions.values()].flatMap(({account, session}) => {
    const {id: sessionId, invoice, mode} = session
    const invoiceId = mode === 'subscription' ? idOf(invoice) : null
    return [
      ...(needsProducts(session) ? [{kind: 'session', account, sessionId} as const] : []),
      ...(session.line_items?.has_more ? [{kind: 'line-items', account, sessionId} as const] : []),
      ...(invoiceId === null ? [] : [{kind: 'invoice', account, invoiceId} as const]),
    ]
  })
}
