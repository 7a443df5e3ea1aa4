import type {Purchase} from '../../schemas/rules/purchase.ts'
import type {Services} from '../services.ts'
import {rowOf} from './indexedSession.ts'
import {indexDocument} from './rememberSearch.ts'

/**
 * Adds the payment of a repair to the index, under a name of its own: it is no page, and moves no coverage. The repair is done,
 * so a failure is only written to the log.
 */
export async function rememberPurchase(
  {lake, payments: {keyMode}, log}: Pick<Services, 'lake' | 'payments' | 'log'>,
  purchase: Purchase,
): Promise<void> {
  const {account, sessionId} = purchase
  // A payment outside the checkout is found by the customer, never by looking through sessions.
  if (sessionId === null) return
  const name = `passSessionIndex.${keyMode}.of-repair.${sessionId}`
  const document = indexDocument(name, {account, keyMode, rows: [rowOf({...purchase, sessionId})]})
  try {
    await lake.remember([document], [])
  } catch (error) {
    log.error({error: error instanceof Error ? error.message : 'unknown'}, 'index not written')
  }
}
