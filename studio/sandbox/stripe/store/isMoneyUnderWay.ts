import type {StoredCharge} from '../objects/charge.ts'
import type {Row} from '../objects/row.ts'

/** Whether a payment intent's money is authorised or announced, while none of it was taken. */
export function isMoneyUnderWay(
  charges: Row<StoredCharge>[],
): (paymentIntent: string | null) => boolean {
  const taken = new Set<string | null>()
  const announced = new Set<string | null>()
  for (const {stored} of charges) {
    if (stored.status === 'failed') continue
    const underWay = stored.status === 'pending' || stored.captured === false
    ;(underWay ? announced : taken).add(stored.payment_intent)
  }
  return (intent) => intent !== null && announced.has(intent) && !taken.has(intent)
}
