import type Stripe from 'stripe'
import {toOutsidePurchase} from '../../api/stripe/toOutsidePurchase.ts'
import {toPurchase} from '../../api/stripe/toPurchase.ts'
import type {AroundPayment} from '../../api/stripe/moneyState.ts'
import type {Purchase, PurchasePart} from '../../schemas/rules/purchase.ts'
import type {School} from '../../schemas/rules/school.ts'
import {isReadable} from './isReadable.ts'
import type {Incident} from './incident.ts'

/** The sessions that the key may read, as Stripe answers them with everything expanded. */
export function purchasesOfCase(
  {stripe}: Incident,
  schools: readonly School[],
  unread: ReadonlySet<PurchasePart>,
): Purchase[] {
  const asked = ['platform', ...schools.map(({stripeAccountId}) => stripeAccountId)]
  const readable = new Set(
    [...asked, ...Object.keys(stripe.accountAccess)].filter(
      (account) => account !== null && isReadable(stripe.accountAccess[account]),
    ),
  )
  const isOfKey = ({account, livemode}: Stored) =>
    readable.has(account) && (livemode ?? true) === (stripe.mode === 'live')
  const intents = new Set(stripe.sessions.map((it) => it['payment_intent']))
  return [
    ...stripe.sessions
      .filter((session) => isOfKey(session) && session['mode'] !== 'setup')
      .map((session) =>
        toPurchase(
          expandedSession(unread.has('items') ? withoutProducts(session) : session, stripe),
          session.account,
          aroundOf(session, stripe, unread),
        ),
      ),
    ...stripe.charges
      .filter((charge) => isOfKey(charge) && !intents.has(charge['payment_intent'] ?? null))
      .map((charge) =>
        toOutsidePurchase(
          {
            account: charge.account,
            charge: charged(charge, stripe),
            otherChargeIds: [],
            invoice: null,
          },
          aroundOf(charge, stripe, unread),
        ),
      ),
  ]
}

type StripeCase = Incident['stripe']
type Stored = StripeCase['sessions'][number]

/** A session with its payment and charge in it, as Stripe answers it. */
export function expandedSession(session: Stored, stripe: StripeCase): Stripe.Checkout.Session {
  const intentId = session['payment_intent'] ?? null
  const [charge = null] = stripe.charges
    .filter((it) => intentId !== null && it['payment_intent'] === intentId)
    .toSorted((a, b) => Number(b['created']) - Number(a['created']))
  const intent = intentId && {
    id: intentId,
    status: statusOf(charge),
    latest_charge: charge && charged(charge, stripe),
  }
  return withProductMetadata(
    JSON.stringify({
      customer_email: null,
      client_reference_id: null,
      mode: 'payment',
      ...session,
      payment_intent: intent,
    }),
  )
}

/** Stripe's products always have metadata, if only none. */
function withProductMetadata(text: string): Stripe.Checkout.Session {
  return JSON.parse(text, (key, value: unknown) =>
    key === 'product' && typeof value === 'object' ? {metadata: {}, ...value} : value,
  )
}

function statusOf(charge: Stored | null): string {
  if (charge === null || charge['status'] === 'failed') return 'requires_payment_method'
  if (charge['status'] === 'pending') return 'processing'
  return charge['captured'] === false ? 'requires_capture' : 'succeeded'
}

/** A charge with what Stripe's ordinary one says. */
export function charged(charge: Stored, {refunds, disputes}: StripeCase): Stripe.Charge {
  const ofCharge = (it: Stored) =>
    it['charge'] === charge.id || it['payment_intent'] === charge['payment_intent']
  const back = refunds
    .filter((it) => ofCharge(it) && it['status'] !== 'failed' && it['status'] !== 'canceled')
    .reduce((sum, it) => sum + Number(it['amount']), 0)
  return JSON.parse(
    JSON.stringify({
      status: 'succeeded',
      paid: true,
      captured: true,
      amount_refunded: back,
      refunded: back > 0 && back >= Number(charge['amount']),
      disputed: disputes.some(ofCharge),
      metadata: {},
      description: null,
      receipt_email: null,
      livemode: true,
      ...charge,
      billing_details: charge['billing_details'] ?? {email: null, name: null},
    }),
  )
}

/** What an account's list of sessions says of their lines: what stands on the receipt, and not what the product says. */
function withoutProducts(session: Stored): Stored {
  return JSON.parse(JSON.stringify(session), (key, value: unknown) =>
    key === 'product' ? 'prod_unread' : value,
  )
}

function aroundOf(
  {payment_intent: intent = null, account}: Stored,
  {charges, disputes, refunds, accountAccess}: StripeCase,
  closed: ReadonlySet<PurchasePart>,
): AroundPayment {
  const access = accountAccess[account]
  const lacksDisputes =
    typeof access === 'object' && access.missingPermissions.includes('rak_dispute_read')
  const isOwn = (it: StripeCase['refunds'][number]) =>
    intent !== null && it['payment_intent'] === intent
  const unread = new Set<PurchasePart>(lacksDisputes ? ['disputes'] : [])
  if (closed.has('items')) unread.add('items')
  // A charge says itself whether there is something to ask for.
  if (closed.has('refunds') && refunds.some(isOwn)) unread.add('refunds')
  const isDisputed = disputes.some(isOwn) || charges.some((it) => isOwn(it) && it['disputed'])
  if (closed.has('disputes') && isDisputed) unread.add('disputes')
  const read = (part: PurchasePart, rows: StripeCase['refunds']) =>
    unread.has(part) ? [] : JSON.parse(JSON.stringify(rows.filter(isOwn)))
  return {disputes: read('disputes', disputes), refunds: read('refunds', refunds), unread}
}
