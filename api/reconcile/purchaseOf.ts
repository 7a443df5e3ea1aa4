import type {Purchase, PurchasePart} from '../../schemas/rules/purchase.ts'
import type {AccountName, Session} from '../ports/paymentReader.ts'
import type {Reading} from '../ports/reading.ts'
import type {Services} from '../services.ts'
import {isDisputed, isRefunded, needsProducts, paymentIdsOf} from '../stripe/sessionFacts.ts'
import {toPurchase} from '../stripe/toPurchase.ts'

/** Few payments are disputed or paid back. Only these tell whether the school kept the money, and cost a further question. */
export async function purchaseOf(
  session: Session,
  account: AccountName,
  {payments, pace}: Pick<Services, 'payments' | 'pace'>,
): Promise<Purchase> {
  const {paymentIntent} = paymentIdsOf(session)
  const read = async <Item>(
    wanted: boolean,
    ask: (intent: string) => Promise<Reading<Item[]>>,
  ): Promise<Item[] | null> => {
    if (!wanted || paymentIntent === null) return []
    await pace.turn(account)
    const reading = await ask(paymentIntent)
    return reading.ok ? reading.value : null
  }
  const disputes = await read(isDisputed(session), (intent) => payments.disputes(account, intent))
  const refunds = await read(isRefunded(session), (intent) => payments.refunds(account, intent))
  const unread = new Set<PurchasePart>()
  if (disputes === null) unread.add('disputes')
  if (refunds === null) unread.add('refunds')
  if (needsProducts(session) && session.line_items === undefined) unread.add('items')
  return toPurchase(session, account, {disputes: disputes ?? [], refunds: refunds ?? [], unread})
}
