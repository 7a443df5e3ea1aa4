import type Stripe from 'stripe'
import {z} from 'zod'
import {metadata, nullableText} from './fields.ts'
import type {Row} from './row.ts'
import type {Owner} from './wire.ts'

const RESPONSE_DAYS = 9

export const storedDispute = z.object({
  id: z.string().regex(/^(du|dp)_/),
  created: z.int(),
  livemode: z.boolean().optional(),
  amount: z.int(),
  charge: z.string().optional(),
  payment_intent: nullableText,
  currency: z.string().optional(),
  status: z.string().default('needs_response'),
  reason: z.string().default('general'),
  metadata,
})

export type StoredDispute = z.output<typeof storedDispute>
export type DisputeRow = Row<StoredDispute>

export const optionalDisputeFields = [
  'network_reason_code',
  'payment_method_details',
] as const satisfies ReadonlyArray<keyof Stripe.Dispute>

const emptyEvidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
} satisfies Stripe.Dispute.Evidence

export function buildDispute(dispute: StoredDispute, owner: Owner): Stripe.Dispute {
  const awaitsAnswer = dispute.status.endsWith('needs_response')
  return {
    id: dispute.id,
    object: 'dispute',
    amount: dispute.amount,
    balance_transactions: [],
    charge: dispute.charge ?? '',
    created: dispute.created,
    currency: dispute.currency ?? 'nok',
    enhanced_eligibility_types: [],
    evidence: emptyEvidence,
    evidence_details: {
      due_by: awaitsAnswer ? dispute.created + RESPONSE_DAYS * 86_400 : null,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'manual',
    },
    intended_submission_method: null,
    is_charge_refundable: dispute.status.startsWith('warning'),
    livemode: owner.livemode,
    metadata: dispute.metadata,
    payment_intent: dispute.payment_intent,
    reason: dispute.reason,
    status: dispute.status,
  }
}
