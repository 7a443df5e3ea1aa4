import {z} from 'zod'
import {buildLineItem, type SoldItem} from '../objects/lineItem.ts'
import {expandObject, planExpansion} from '../requests/expand.ts'
import {listPage} from '../requests/listPage.ts'
import {listParameters} from '../requests/parameters.ts'
import {permissions} from '../requests/permissions.ts'
import {readQuery} from '../requests/readQuery.ts'
import {createArraySource} from '../store/arraySource.ts'
import {createCollection} from '../store/collection.ts'
import {soldItems} from '../store/soldItems.ts'
import {missing, type Route} from './route.ts'

const query = z.strictObject(listParameters)

const lineItemId = (sold: SoldItem, owner: Parameters<typeof buildLineItem>[1]) =>
  buildLineItem(sold, owner).id

/** Line items come in the order of the sale, not newest first. */
export const lineItemRoutes: Route[] = [
  {
    path: '/v1/checkout/sessions/:id/line_items',
    permission: permissions.sessions,
    answer: (request) => {
      const {store, id} = request
      const asked = readQuery(query, request.search)
      const plan = planExpansion(asked.expand, 'list of item')
      for (const permission of plan.permissions) request.demand(permission)
      const session = store.sessions.get(id)
      if (!session) throw missing('checkout.session', request)
      const rows = soldItems(session).map((sold) => ({
        sold,
        created: sold.created,
        id: lineItemId(sold, store.owner),
      }))
      const page = listPage(createCollection([createArraySource(rows, {})]), 'line_item', asked)
      const data = page.rows.map(({sold}) => ({...buildLineItem(sold, store.owner)}))
      const url = `/v1/checkout/sessions/${id}/line_items`
      return expandObject({object: 'list', data, has_more: page.hasMore, url}, plan.tree, store)
    },
  },
]
