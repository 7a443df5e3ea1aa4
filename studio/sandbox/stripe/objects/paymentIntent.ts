import type Stripe from 'stripe'
import type {ChargeRow} from './charge.ts'
import type {Row} from './row.ts'
import type {SessionRow} from './session.ts'
import type {Owner} from './wire.ts'

/** A payment intent is not written down in a world: it follows from its session and its charges. */
export interface DerivedPaymentIntent {
  id: string
  session: SessionRow | null
  latestCharge: ChargeRow | null
}
export type PaymentIntentRow = Row<DerivedPaymentIntent>

export function paymentIntentRow(
  id: string,
  session: SessionRow | null,
  latestCharge: ChargeRow | null,
): PaymentIntentRow {
  const created = latestCharge?.created ?? session?.created ?? 0
  return {id, created, stored: {id, session, latestCharge}, stated: {}}
}

export function paymentIntentStatus({
  session,
  latestCharge,
}: DerivedPaymentIntent): Stripe.PaymentIntent.Status {
  switch (latestCharge?.stored.status) {
    case 'succeeded':
      return latestCharge.stored.captured ? 'succeeded' : 'requires_capture'
    case 'pending':
      return 'processing'
    case 'failed':
      return 'requires_payment_method'
    case undefined:
      break
  }
  if (session?.stored.payment_status === 'paid') return 'succeeded'
  if (session?.stored.status === 'expired') return 'canceled'
  return session?.stored.status === 'complete' ? 'processing' : 'requires_payment_method'
}

export const paymentIntentAmount = (intent: DerivedPaymentIntent): number =>
  intent.latestCharge?.stored.amount ?? intent.session?.stored.amount_total ?? 0

export const paymentIntentCurrency = (intent: DerivedPaymentIntent): string =>
  intent.latestCharge?.stored.currency ?? intent.session?.stored.currency ?? 'nok'

export const paymentIntentCustomer = (intent: DerivedPaymentIntent): string | null =>
  intent.session?.stored.customer ?? intent.latestCharge?.stored.customer ?? null

const ordinary = {
  allowed_payment_method_types: null,
  automatic_payment_methods: null,
  confirmation_method: 'automatic',
  customer_account: null,
  description: null,
  excluded_payment_method_types: null,
  last_payment_error: null,
  managed_payments: null,
  next_action: null,
  payment_method_configuration_details: null,
  payment_method_types: ['card'],
  payment_record: null,
  processing: null,
  receipt_email: null,
  review: null,
  setup_future_usage: null,
  shipping: null,
  source: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
} satisfies Partial<Stripe.PaymentIntent>

function connect(intent: DerivedPaymentIntent, owner: Owner) {
  const charge = intent.latestCharge?.stored
  const destination = charge?.transfer_data?.destination
  return {
    application: owner.platform ? null : 'ca_SandboxPlatformApplication',
    application_fee_amount: charge?.application_fee_amount ?? null,
    on_behalf_of: charge?.on_behalf_of ?? null,
    transfer_data: destination === undefined ? null : {destination},
    transfer_group: charge?.transfer_group ?? null,
  }
}

export function buildPaymentIntent(
  intent: DerivedPaymentIntent,
  created: number,
  owner: Owner,
): Stripe.PaymentIntent {
  const status = paymentIntentStatus(intent)
  const amount = paymentIntentAmount(intent)
  const captured = intent.latestCharge?.stored.amount_captured
  const canceled = status === 'canceled'
  const authorised = status === 'requires_capture'
  return {
    id: intent.id,
    object: 'payment_intent',
    ...ordinary,
    ...connect(intent, owner),
    amount,
    amount_capturable: authorised ? amount : 0,
    amount_received: status === 'succeeded' ? (captured ?? amount) : 0,
    canceled_at: canceled ? created : null,
    cancellation_reason: canceled ? 'automatic' : null,
    capture_method: authorised ? 'manual' : 'automatic_async',
    client_secret: `${intent.id}_secret_sandbox`,
    created,
    currency: paymentIntentCurrency(intent),
    customer: paymentIntentCustomer(intent),
    latest_charge: intent.latestCharge?.id ?? null,
    livemode: owner.livemode,
    metadata: {},
    payment_method: intent.latestCharge?.id.replace(/^\w+?_/, 'pm_') ?? null,
    payment_method_options: {
      card: {
        installments: null,
        mandate_options: null,
        network: null,
        request_three_d_secure: 'automatic',
      },
    },
    status,
  }
}
