import type Stripe from 'stripe'
import type {Session} from '../ports/paymentReader.ts'
import {expanded, idOf} from './expanded.ts'
import {readSessionClaims} from './readSessionClaims.ts'

/** Money went through, or none was due. What became of it later is told elsewhere. */
export function isPaidSession(session: Session): boolean {
  return isSale(session) && session.status === 'complete' && session.payment_status !== 'unpaid'
}

/** A session in setup mode saves a card and sells nothing. */
export function isSale({mode}: Session): boolean {
  return mode !== 'setup'
}

/** Needs `payment_intent.latest_charge` expanded. */
export function isDisputed(session: Session): boolean {
  return chargeOf(session)?.disputed === true
}

/** What its products say decides which pass it was for, and a list does not show that. */
export function needsProducts(session: Session): boolean {
  const {passId, kind} = readSessionClaims(session)
  const mayBePass = kind === 'pass' || kind === 'upgrade' || kind === 'unknown'
  const isAlone = (session.line_items?.data.length ?? 0) < 2
  return mayBePass && isPaidSession(session) && (passId === null || !isAlone)
}

/** Something of it went back, or was to. Needs `payment_intent.latest_charge` expanded. */
export function isRefunded(session: Session): boolean {
  const charge = chargeOf(session)
  return charge !== null && (charge.refunded || charge.amount_refunded > 0)
}

export function paymentIdsOf(session: Session): {
  paymentIntent: string | null
  charge: string | null
} {
  return {
    paymentIntent: idOf(session.payment_intent),
    charge: idOf(expanded(session.payment_intent)?.latest_charge),
  }
}

/** Accounts that the money was passed on to, where the session was made on the platform. */
export function destinationsOf(session: Session): string[] {
  const intent = expanded(session.payment_intent)
  return [idOf(intent?.transfer_data?.destination), idOf(intent?.on_behalf_of)].filter(
    (id) => id !== null,
  )
}

function chargeOf(session: Session): Stripe.Charge | null {
  return expanded(expanded(session.payment_intent)?.latest_charge)
}
