import {Stripe} from 'stripe'
import {z} from 'zod'
import {metadata, nullableText} from './fields.ts'
import {derivedId, productIdOf, type SoldItem, unitAmountOf} from './lineItem.ts'
import type {Owner} from './wire.ts'

const storedPeriod = z.object({start: z.int(), end: z.int()})

export const storedInvoiceLine = z.object({
  id: z.string().optional(),
  amount: z.int().default(0),
  description: nullableText,
  quantity: z.int().positive().default(1),
  period: storedPeriod.optional(),
  metadata,
})

export type StoredInvoiceLine = z.output<typeof storedInvoiceLine>

export interface InvoiceLine {
  id: string
  invoice: string
  subscription: string | null
  /** Before discounts. */
  amount: number
  discount: number
  currency: string
  description: string | null
  quantity: number
  period: {start: number; end: number}
  metadata: Record<string, string>
  /** What was sold, where a session says it. */
  sold: SoldItem | null
}

export const subscriptionItemId = (subscription: string, index: number): string =>
  `${subscription.replace(/^sub_/, 'si_')}${index}`

function parent(line: InvoiceLine): Stripe.InvoiceLineItem.Parent {
  if (line.subscription === null) {
    return {
      invoice_item_details: {
        invoice_item: line.id.replace(/^il_/, 'ii_'),
        proration: false,
        proration_details: null,
        subscription: null,
      },
      subscription_item_details: null,
      type: 'invoice_item_details',
    }
  }
  return {
    invoice_item_details: null,
    subscription_item_details: {
      invoice_item: null,
      proration: false,
      proration_details: null,
      subscription: line.subscription,
      subscription_item: subscriptionItemId(line.subscription, line.sold?.index ?? 0),
    },
    type: 'subscription_item_details',
  }
}

function pricing(sold: SoldItem): Stripe.InvoiceLineItem.Pricing {
  return {
    price_details: {
      price: sold.item.price?.id ?? derivedId('price', sold),
      product: productIdOf(sold),
    },
    type: 'price_details',
    unit_amount_decimal: Stripe.Decimal.from(unitAmountOf(sold)),
  }
}

export function buildInvoiceLine(line: InvoiceLine, owner: Owner): Stripe.InvoiceLineItem {
  const discounts = line.discount > 0 ? [{amount: line.discount, discount: `di_${line.id}`}] : []
  return {
    id: line.id,
    object: 'line_item',
    amount: line.amount,
    currency: line.currency,
    description: line.description,
    discount_amounts: discounts,
    discountable: true,
    discounts: discounts.map(({discount}) => discount),
    invoice: line.invoice,
    livemode: owner.livemode,
    metadata: line.metadata,
    parent: parent(line),
    period: line.period,
    pretax_credit_amounts: [],
    pricing: line.sold && pricing(line.sold),
    quantity: line.quantity,
    quantity_decimal: Stripe.Decimal.from(line.quantity),
    subscription: line.subscription,
    subtotal: line.amount,
    taxes: [],
  }
}
