import type Stripe from 'stripe'
import {z} from 'zod'
import {metadata, nullableText} from './fields.ts'
import type {Row} from './row.ts'

export const storedRefund = z.object({
  id: z.string().regex(/^(re|pyr)_/),
  created: z.int(),
  livemode: z.boolean().optional(),
  amount: z.int(),
  charge: nullableText,
  payment_intent: nullableText,
  currency: z.string().optional(),
  status: z
    .enum(['succeeded', 'pending', 'requires_action', 'failed', 'canceled'])
    .default('succeeded'),
  reason: nullableText,
  metadata,
})

export type StoredRefund = z.output<typeof storedRefund>
export type RefundRow = Row<StoredRefund>

export const optionalRefundFields = [
  'description',
  'destination_details',
  'failure_balance_transaction',
  'failure_reason',
  'instructions_email',
  'next_action',
  'pending_reason',
  'presentment_details',
] as const satisfies ReadonlyArray<keyof Stripe.Refund>

/** Stripe counts a refund against the charge at once, and gives the amount back when it fails. */
export const countsAgainstCharge = (refund: StoredRefund): boolean =>
  refund.status !== 'failed' && refund.status !== 'canceled'

export function buildRefund(refund: StoredRefund): Stripe.Refund {
  return {
    id: refund.id,
    object: 'refund',
    amount: refund.amount,
    balance_transaction: refund.status === 'succeeded' ? refund.id.replace(/^\w+?_/, 'txn_') : null,
    charge: refund.charge,
    created: refund.created,
    currency: refund.currency ?? 'nok',
    customer: null,
    customer_account: null,
    metadata: refund.metadata,
    payment_intent: refund.payment_intent,
    payment_method: null,
    reason: refund.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: refund.status,
    transfer_reversal: null,
  }
}
