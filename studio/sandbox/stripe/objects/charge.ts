import type Stripe from 'stripe'
import {z} from 'zod'
import {metadata, nullable, nullableInteger, nullableText} from './fields.ts'
import type {Row} from './row.ts'
import type {Owner} from './wire.ts'

const billingDetails = z.object({email: nullableText, name: nullableText, phone: nullableText})

const transferData = z.object({amount: nullableInteger, destination: z.string()})

/** What a world says of a charge. What it leaves out is derived from the session, refunds and disputes. */
export const storedCharge = z.object({
  id: z.string().regex(/^(ch|py)_/),
  created: z.int(),
  livemode: z.boolean().optional(),
  payment_intent: nullableText,
  amount: z.int().optional(),
  amount_captured: z.int().optional(),
  amount_refunded: z.int().optional(),
  refunded: z.boolean().optional(),
  disputed: z.boolean().optional(),
  captured: z.boolean().optional(),
  paid: z.boolean().optional(),
  status: z.enum(['succeeded', 'pending', 'failed']).default('succeeded'),
  currency: z.string().optional(),
  customer: nullableText,
  billing_details: nullable(billingDetails),
  application_fee_amount: nullableInteger,
  on_behalf_of: nullableText,
  transfer_data: nullable(transferData),
  transfer_group: nullableText,
  /** The invoice that it paid. Stripe shows it no longer; a world may still say it. */
  invoice: nullableText,
  metadata,
})

export type StoredCharge = z.output<typeof storedCharge>

/** A charge with nothing left open. */
export interface SettledCharge extends StoredCharge {
  amount: number
  amount_captured: number
  amount_refunded: number
  refunded: boolean
  disputed: boolean
  captured: boolean
  paid: boolean
  currency: string
}
export type ChargeRow = Row<SettledCharge>

export const optionalChargeFields = [
  'authorization_code',
  'level3',
  'presentment_details',
  'radar_options',
  'transfer',
] as const satisfies ReadonlyArray<keyof Stripe.Charge>

const card = {
  amount_authorized: null,
  authorization_code: null,
  brand: 'visa',
  checks: {address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass'},
  country: 'NO',
  electronic_commerce_indicator: null,
  exp_month: 12,
  exp_year: 2030,
  fingerprint: 'SandboxFinger001',
  funding: 'debit',
  installments: null,
  last4: '4242',
  mandate: null,
  network: 'visa',
  network_transaction_id: null,
  regulated_status: null,
  three_d_secure: null,
  transaction_link_id: null,
  wallet: null,
} satisfies Stripe.Charge.PaymentMethodDetails.Card

function outcome(charge: SettledCharge): Stripe.Charge.Outcome {
  const failed = charge.status === 'failed'
  return {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: failed ? 'declined_by_network' : 'approved_by_network',
    reason: failed ? 'generic_decline' : null,
    risk_level: 'normal',
    seller_message: failed ? 'The bank did not return any further details.' : 'Payment complete.',
    type: failed ? 'issuer_declined' : 'authorized',
  }
}

function failure(charge: SettledCharge) {
  const failed = charge.status === 'failed'
  return {
    failure_balance_transaction: null,
    failure_code: failed ? 'card_declined' : null,
    failure_message: failed ? 'Your card was declined.' : null,
  }
}

function references(charge: SettledCharge, owner: Owner) {
  return {
    application: owner.platform ? null : 'ca_SandboxPlatformApplication',
    application_fee: null,
    application_fee_amount: charge.application_fee_amount,
    balance_transaction:
      charge.captured && charge.status === 'succeeded' ? charge.id.replace(/^\w+?_/, 'txn_') : null,
    customer: charge.customer,
    on_behalf_of: charge.on_behalf_of,
    payment_intent: charge.payment_intent,
    payment_method: charge.id.replace(/^\w+?_/, 'pm_'),
    transfer_data: charge.transfer_data,
    transfer_group: charge.transfer_group,
  }
}

const withoutShipping = {
  calculated_statement_descriptor: 'SANDBOX SCHOOL',
  description: null,
  fraud_details: {},
  receipt_email: null,
  receipt_number: null,
  review: null,
  shipping: null,
  source: null,
  source_transfer: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
} satisfies Partial<Stripe.Charge>

export function buildCharge(charge: SettledCharge, owner: Owner): Stripe.Charge {
  return {
    id: charge.id,
    object: 'charge',
    ...withoutShipping,
    ...failure(charge),
    ...references(charge, owner),
    amount: charge.amount,
    amount_captured: charge.amount_captured,
    amount_refunded: charge.amount_refunded,
    billing_details: {
      address: null,
      email: charge.billing_details?.email ?? null,
      name: charge.billing_details?.name ?? null,
      phone: charge.billing_details?.phone ?? null,
      tax_id: null,
    },
    captured: charge.captured,
    created: charge.created,
    currency: charge.currency,
    disputed: charge.disputed,
    livemode: owner.livemode,
    metadata: charge.metadata,
    outcome: outcome(charge),
    paid: charge.paid,
    payment_method_details: {card, type: 'card'},
    receipt_url: `https://pay.stripe.com/receipts/payment/${charge.id}`,
    refunded: charge.refunded,
    status: charge.status,
  }
}
