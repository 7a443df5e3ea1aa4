import {describe, expect, it} from 'vitest'
import {PURCHASE_STATES, type PurchaseState} from '../../schemas/rules/purchase.ts'
import type {Discrepancy} from '../../schemas/rules/reconcile/discrepancy.ts'
import {judgeStudent} from '../../schemas/rules/reconcile/judgeStudent.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncident} from './incident.ts'

/** What is said of a payment without a pass. */
const SAID: Record<PurchaseState, Discrepancy['kind'] | null> = {
  open: null,
  expired: null,
  processing: null,
  reserved: null,
  failed: null,
  paid: 'not-given',
  free: 'not-given',
  'refund-announced': null,
  'partially-refunded': 'not-given',
  refunded: null,
  'refund-failed': 'not-given',
  'dispute-open': null,
  'dispute-open-in-part': null,
  'dispute-won': 'not-given',
  'dispute-lost': null,
  'dispute-lost-in-part': null,
  unknown: 'in-doubt',
}

/** Whether somebody may be told that nobody paid for a pass of such a payment. */
const UNPAID: ReadonlySet<PurchaseState> = new Set(['open', 'expired', 'failed'])

const facts = factsOfCase(readIncident('case-01'))
const [bought] = facts.purchases
if (bought === undefined) throw new Error('The case has no payment')

describe.each(PURCHASE_STATES)('a payment that is %s', (state) => {
  const purchases = [{...bought, state}]

  it('without a pass', () => {
    const {rows} = judgeStudent({...facts, purchases})
    expect(rows.map(({kind}) => kind)).toEqual([SAID[state]].filter((kind) => kind !== null))
  })

  it('with its pass', () => {
    const given = factsOfCase(readIncident('case-72')).subscriptions[0]
    if (given === undefined) throw new Error('The case has no subscription')
    const document = {...given.document, stripeSessionId: bought.purchaseId}
    const subscription = {...given, userId: facts.student.user?.id ?? null, document}
    const {rows, explained} = judgeStudent({...facts, purchases, subscriptions: [subscription]})
    expect(rows.filter(({kind}) => kind === 'not-given')).toEqual([])
    expect(explained.includes(subscription.id)).toBe(!UNPAID.has(state))
  })
})
