import type Stripe from 'stripe'
import {toPurchase} from '../../api/stripe/toPurchase.ts'
import type {AroundPayment} from '../../api/stripe/moneyState.ts'
import type {Purchase} from '../../schemas/rules/purchase.ts'
import type {School} from '../../schemas/rules/school.ts'
import type {Incident} from './incident.ts'

/** The sessions that the key may read, as Stripe answers them with everything expanded. */
export function purchasesOfCase({stripe}: Incident, schools: readonly School[]): Purchase[] {
  const asked = ['platform', ...schools.map(({stripeAccountId}) => stripeAccountId)]
  const readable = new Set(
    [...asked, ...Object.keys(stripe.accountAccess)].filter(
      (account) => account !== null && stripe.accountAccess[account] !== 'account_invalid',
    ),
  )
  return stripe.sessions
    .filter(({account, livemode}) => {
      const isOfMode = (livemode ?? true) === (stripe.mode === 'live')
      return readable.has(account) && isOfMode
    })
    .map((session) =>
      toPurchase(expandedSession(session, stripe), session.account, aroundOf(session, stripe)),
    )
}

type StripeCase = Incident['stripe']
type Stored = StripeCase['sessions'][number]

function expandedSession(session: Stored, {charges, refunds}: StripeCase): Stripe.Checkout.Session {
  const intentId = session['payment_intent'] ?? null
  const charge = charges.find(
    (it) => intentId !== null && it['payment_intent'] === intentId && it['status'] === 'succeeded',
  )
  const ofCharge = refunds.filter((it) => it['charge'] === charge?.id)
  const latest = charge && {...charge, refunds: {data: ofCharge}}
  const intent = intentId && {
    id: intentId,
    status: charge ? 'succeeded' : 'requires_payment_method',
    latest_charge: latest ?? null,
  }
  return JSON.parse(
    JSON.stringify({
      customer_email: null,
      client_reference_id: null,
      ...session,
      payment_intent: intent,
    }),
  )
}

function aroundOf(
  {payment_intent: intent}: Stored,
  {disputes, refunds}: StripeCase,
): AroundPayment {
  const isOwn = (it: StripeCase['refunds'][number]) =>
    intent !== null && it['payment_intent'] === intent
  return {
    disputes: JSON.parse(JSON.stringify(disputes.filter(isOwn))),
    refunds: JSON.parse(JSON.stringify(refunds.filter(isOwn))),
    unread: new Set(),
  }
}
