import type {SoldItem} from '../objects/lineItem.ts'
import type {SessionRow} from '../objects/session.ts'

export function soldItems({stored}: SessionRow): SoldItem[] {
  return stored.line_items.data.map((item, index) => ({
    item,
    index,
    sessionId: stored.id,
    currency: stored.currency,
    created: stored.created,
    subscribed: stored.mode === 'subscription',
  }))
}
