import {Stripe} from 'stripe'
import {z} from 'zod'
import {metadata, nullable, nullableInteger, nullableText} from './fields.ts'
import type {Owner} from './wire.ts'

const storedProduct = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  description: nullableText,
  active: z.boolean().default(true),
  metadata,
})

const storedPrice = z.object({
  id: z.string().optional(),
  unit_amount: nullableInteger,
  metadata,
  product: z.union([z.string(), storedProduct]).optional(),
})

export const storedLineItem = z.object({
  id: z.string().optional(),
  description: nullableText,
  quantity: z.int().positive().default(1),
  amount_discount: z.int().default(0),
  amount_subtotal: nullableInteger,
  amount_tax: z.int().default(0),
  amount_total: z.int().default(0),
  currency: z.string().optional(),
  price: nullable(storedPrice),
})

export type StoredLineItem = z.output<typeof storedLineItem>

/** A line item together with the sale that it belongs to. */
export interface SoldItem {
  item: StoredLineItem
  index: number
  sessionId: string
  currency: string
  created: number
}

/** The web shop sells with `price_data`, so each sale makes its own price and product. */
const derivedId = (prefix: string, sold: SoldItem): string =>
  `${prefix}_1${sold.sessionId.slice(-16)}${sold.index}`

export function productIdOf(sold: SoldItem): string {
  const product = sold.item.price?.product
  if (typeof product === 'string') return product
  return product?.id ?? derivedId('prod', sold)
}

export function buildProduct(sold: SoldItem, owner: Owner): Stripe.Product {
  const stated = sold.item.price?.product
  const product = typeof stated === 'object' ? stated : undefined
  return {
    id: productIdOf(sold),
    object: 'product',
    active: product?.active ?? true,
    created: sold.created,
    default_price: null,
    description: product?.description ?? null,
    images: [],
    livemode: owner.livemode,
    marketing_features: [],
    metadata: product?.metadata ?? {},
    name: product?.name ?? sold.item.description ?? 'Payment',
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: 'service',
    unit_label: null,
    updated: sold.created,
    url: null,
  }
}

function buildPrice(sold: SoldItem, owner: Owner): Stripe.Price {
  const {item} = sold
  const subtotal = item.amount_subtotal ?? item.amount_total + item.amount_discount
  const unitAmount = item.price?.unit_amount ?? Math.round(subtotal / item.quantity)
  return {
    id: item.price?.id ?? derivedId('price', sold),
    object: 'price',
    active: false,
    billing_scheme: 'per_unit',
    created: sold.created,
    currency: item.currency ?? sold.currency,
    custom_unit_amount: null,
    livemode: owner.livemode,
    lookup_key: null,
    metadata: item.price?.metadata ?? {},
    nickname: null,
    product: productIdOf(sold),
    recurring: null,
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: unitAmount,
    unit_amount_decimal: Stripe.Decimal.from(unitAmount),
  }
}

export function buildLineItem(sold: SoldItem, owner: Owner): Stripe.LineItem {
  const {item} = sold
  return {
    id: item.id ?? derivedId('li', sold),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: item.amount_discount,
    amount_subtotal: item.amount_subtotal ?? item.amount_total + item.amount_discount,
    amount_tax: item.amount_tax,
    amount_total: item.amount_total,
    currency: item.currency ?? sold.currency,
    description: item.description,
    metadata: {},
    price: buildPrice(sold, owner),
    quantity: item.quantity,
  }
}
