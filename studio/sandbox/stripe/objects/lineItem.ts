import {Stripe} from 'stripe'
import {z} from 'zod'
import {metadata, nullable, nullableInteger, nullableText} from './fields.ts'
import type {Recurrence} from './recurrence.ts'
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
  type: z.enum(['one_time', 'recurring']).optional(),
  recurring: nullable(
    z.object({
      interval: z.enum(['day', 'week', 'month', 'year']).default('month'),
      interval_count: z.int().positive().default(1),
    }),
  ),
})

const statedLineItem = z.object({
  id: z.string().optional(),
  description: nullableText,
  quantity: z.int().nonnegative().default(1),
  amount_discount: z.int().optional(),
  amount_subtotal: z.int().optional(),
  amount_tax: z.int().default(0),
  amount_total: z.int().optional(),
  currency: z.string().optional(),
  price: nullable(storedPrice),
})

/** The amounts of a line agree: total = subtotal - discount + tax. What a world leaves out follows from the rest. */
export const storedLineItem = statedLineItem.transform((item) => {
  const {amount_tax: tax, quantity, price} = item
  const unitAmount = price?.unit_amount ?? undefined
  const listed = unitAmount === undefined ? undefined : unitAmount * quantity
  const stated = item.amount_subtotal ?? listed
  const total = item.amount_total ?? (stated ?? 0) - (item.amount_discount ?? 0) + tax
  const discounted = stated !== undefined && stated + tax >= total
  const discount = item.amount_discount ?? (discounted ? stated + tax - total : 0)
  const subtotal = item.amount_subtotal ?? total + discount - tax
  return {...item, amount_discount: discount, amount_subtotal: subtotal, amount_total: total}
})

export type StoredLineItem = z.output<typeof storedLineItem>

/** A line item together with the sale that it belongs to. */
export interface SoldItem {
  item: StoredLineItem
  index: number
  sessionId: string
  currency: string
  created: number
  /** Sold in a session of mode subscription, whose prices recur unless they are stated not to. */
  subscribed: boolean
}

/** The web shop sells with `price_data`, so each sale makes its own price and product. */
export const derivedId = (prefix: string, sold: SoldItem): string =>
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

export function recurrenceOf({item, subscribed}: SoldItem): Recurrence | null {
  if (!subscribed || item.price?.type === 'one_time') return null
  return item.price?.recurring ?? {interval: 'month', interval_count: 1}
}

export const unitAmountOf = ({item}: SoldItem): number =>
  item.price?.unit_amount ?? Math.round(item.amount_subtotal / Math.max(1, item.quantity))

export function buildPrice(sold: SoldItem, owner: Owner): Stripe.Price {
  const {item} = sold
  const unitAmount = unitAmountOf(sold)
  const recurrence = recurrenceOf(sold)
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
    recurring: recurrence && {
      ...recurrence,
      meter: null,
      trial_period_days: null,
      usage_type: 'licensed',
    },
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: recurrence ? 'recurring' : 'one_time',
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
    amount_subtotal: item.amount_subtotal,
    amount_tax: item.amount_tax,
    amount_total: item.amount_total,
    currency: item.currency ?? sold.currency,
    description: item.description,
    metadata: {},
    price: buildPrice(sold, owner),
    quantity: item.quantity,
  }
}
