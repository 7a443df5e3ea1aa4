import type Stripe from 'stripe'
import {z} from 'zod'
import {metadata, nullable, nullableInteger, nullableText} from './fields.ts'
import {storedLineItem} from './lineItem.ts'
import {parseRow, type Row} from './row.ts'
import type {AccountObject, Owner} from './wire.ts'

const DAY_SECONDS = 86_400

const storedCustomerDetails = z.object({
  email: nullableText,
  name: nullableText,
  phone: nullableText,
})

/** What a world says of a Checkout Session, with Stripe's ordinary values for what it leaves out. */
const storedSession = z.object({
  id: z.string().startsWith('cs_'),
  created: z.int(),
  livemode: z.boolean().optional(),
  mode: z.string().default('payment'),
  status: z.enum(['open', 'complete', 'expired']).default('complete'),
  payment_status: z.enum(['paid', 'unpaid', 'no_payment_required']).optional(),
  amount_subtotal: nullableInteger,
  amount_total: nullableInteger,
  currency: z.string().default('nok'),
  payment_intent: nullableText,
  payment_link: nullableText,
  subscription: nullableText,
  subscription_data: nullable(z.object({metadata})),
  invoice: nullableText,
  setup_intent: nullableText,
  customer: nullableText,
  customer_account: nullableText,
  customer_email: nullableText,
  customer_details: nullable(storedCustomerDetails),
  client_reference_id: nullableText,
  expires_at: nullableInteger,
  metadata,
  line_items: z.object({data: z.array(storedLineItem)}).default({data: []}),
  total_details: nullable(
    z.object({
      amount_discount: z.int().default(0),
      amount_shipping: z.int().default(0),
      amount_tax: z.int().default(0),
    }),
  ),
})

type StatedSession = z.output<typeof storedSession>
export interface StoredSession extends StatedSession {
  payment_status: 'paid' | 'unpaid' | 'no_payment_required'
  /** The intent that a world states where Stripe has none on the session: that of the invoice. */
  invoice_payment_intent: string | null
}
export type SessionRow = Row<StoredSession>

/** @param isUnderWay whether the money of that payment intent was authorised or announced, but not taken yet */
export function sessionRow(
  object: AccountObject,
  isUnderWay: (paymentIntent: string | null) => boolean,
): SessionRow {
  const row = parseRow(storedSession, object)
  const stated = row.stored
  const underWay = isUnderWay(stated.payment_intent)
  const paymentStatus = stated.payment_status ?? ordinaryPaymentStatus(stated, underWay)
  return {...row, stored: {...stated, ...fieldsOfMode(stated), payment_status: paymentStatus}}
}

/** Only a session of mode payment has a payment intent and only one of mode setup a setup intent. */
function fieldsOfMode(session: StatedSession) {
  const {mode, payment_intent: intent, subscription, customer} = session
  if (mode === 'payment') return {setup_intent: null, invoice_payment_intent: null}
  if (mode === 'setup') {
    return {
      payment_intent: null,
      invoice_payment_intent: null,
      setup_intent: session.setup_intent ?? session.id.replace(/^cs_\w+?_/, 'seti_'),
      amount_total: null,
      amount_subtotal: null,
    }
  }
  return {
    payment_intent: null,
    invoice_payment_intent: intent,
    setup_intent: null,
    // Stripe never sells a subscription to a guest.
    customer: customer ?? subscription?.replace(/^sub_/, 'cus_') ?? null,
  }
}

function ordinaryPaymentStatus(
  session: StatedSession,
  underWay: boolean,
): StoredSession['payment_status'] {
  if (session.mode === 'setup') return 'no_payment_required'
  if (session.status !== 'complete' || underWay) return 'unpaid'
  return session.amount_total === 0 ? 'no_payment_required' : 'paid'
}

/** Fields that the real object may lack; a world may still state them. */
export const optionalSessionFields = [
  'branding_settings',
  'excluded_payment_method_types',
  'name_collection',
  'optional_items',
  'phone_number_collection',
  'presentment_details',
  'redirect_on_completion',
  'return_url',
  'tax_id_collection',
] as const satisfies ReadonlyArray<keyof Stripe.Checkout.Session>

/** The payer's address as Stripe keeps it: as typed, or as prefilled while nobody typed one. */
export const payerEmail = (session: StoredSession): string | null =>
  session.customer_details?.email ?? session.customer_email

function customerDetails(session: StoredSession): Stripe.Checkout.Session.CustomerDetails | null {
  const email = payerEmail(session)
  const known = session.customer_details
  if (!known && email === null) return null
  const name = known?.name ?? null
  return {
    address: null,
    business_name: null,
    email,
    individual_name: name,
    name,
    phone: known?.phone ?? null,
    tax_exempt: 'none',
    tax_ids: [],
  }
}

/** total = subtotal - discount + tax + shipping; what a world leaves out follows from the rest. */
function amounts(session: StoredSession) {
  const {amount_total: total, amount_subtotal: stated} = session
  if (session.mode === 'setup') {
    return {amount_subtotal: null, amount_total: null, total_details: null}
  }
  const details = session.total_details ?? detailsOfLines(session)
  const {amount_discount: discount, amount_tax: tax, amount_shipping: shipping} = details
  const ordinary = total === null ? null : total + discount - tax - shipping
  return {amount_subtotal: stated ?? ordinary, amount_total: total, total_details: details}
}

function detailsOfLines({
  line_items: {data},
  amount_subtotal: stated,
  amount_total: total,
}: StoredSession) {
  const tax = data.reduce((sum, item) => sum + item.amount_tax, 0)
  const discount = data.reduce((sum, item) => sum + item.amount_discount, 0)
  const missing = stated === null || total === null ? 0 : Math.max(0, stated + tax - total)
  return {amount_discount: discount || missing, amount_shipping: 0, amount_tax: tax}
}

/** How the school's web shop creates its sessions: hosted page, card, no tax, guest customer. */
const checkoutSettings = {
  adaptive_pricing: {enabled: false},
  after_expiration: null,
  allow_promotion_codes: null,
  allowed_payment_method_types: null,
  automatic_tax: {enabled: false, liability: null, provider: null, status: null},
  billing_address_collection: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: {
    after_submit: null,
    shipping_address: null,
    submit: null,
    terms_of_service_acceptance: null,
  },
  customer_creation: 'if_required',
  discounts: [],
  integration_identifier: null,
  invoice_creation: {
    enabled: false,
    invoice_data: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: null,
      metadata: {},
      rendering_options: null,
    },
  },
  locale: null,
  managed_payments: {enabled: false},
  origin_context: null,
  payment_method_collection: 'if_required',
  payment_method_configuration_details: null,
  payment_method_options: {card: {request_three_d_secure: 'automatic'}},
  payment_method_types: ['card'],
  permissions: null,
  phone_number_collection: {enabled: false},
  saved_payment_method_options: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  submit_type: null,
  ui_mode: 'hosted_page',
  wallet_options: null,
} satisfies Partial<Stripe.Checkout.Session>

export function buildSession(session: StoredSession, owner: Owner): Stripe.Checkout.Session {
  return {
    id: session.id,
    object: 'checkout.session',
    ...checkoutSettings,
    ...amounts(session),
    ...(session.mode === 'payment' ? {} : {customer_creation: null, invoice_creation: null}),
    cancel_url: 'https://app.example.com/passes/cancelled',
    client_reference_id: session.client_reference_id,
    client_secret: null,
    collected_information: {business_name: null, individual_name: null, shipping_details: null},
    created: session.created,
    currency: session.currency,
    customer: session.customer,
    customer_account: session.customer_account,
    customer_details: customerDetails(session),
    customer_email: session.customer_email,
    expires_at: session.expires_at ?? session.created + DAY_SECONDS,
    invoice: session.invoice,
    livemode: owner.livemode,
    metadata: session.metadata,
    mode: session.mode,
    payment_intent: session.payment_intent,
    payment_link: session.payment_link,
    payment_status: session.payment_status,
    recovered_from: null,
    setup_intent: session.setup_intent,
    status: session.status,
    subscription: session.subscription,
    success_url: 'https://app.example.com/passes/bought?session_id={CHECKOUT_SESSION_ID}',
    url: session.status === 'open' ? `https://checkout.stripe.com/c/pay/${session.id}` : null,
  }
}
