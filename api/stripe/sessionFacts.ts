import type {Session} from '../ports/paymentReader.ts'

/** Money went through, or none was due. What became of it later is told elsewhere. */
export function isPaidSession(session: Session): boolean {
  return session.status === 'complete' && session.payment_status !== 'unpaid'
}

/** Needs `payment_intent.latest_charge` expanded. */
export function isDisputed(session: Session): boolean {
  return chargeOf(session)?.disputed === true
}

export function paymentIdsOf(session: Session): {
  paymentIntent: string | null
  charge: string | null
} {
  return {
    paymentIntent: idOf(session.payment_intent),
    charge: idOf(intentOf(session)?.latest_charge),
  }
}

/** Accounts that the money was passed on to, where the session was made on the platform. */
export function destinationsOf(session: Session): string[] {
  const intent = intentOf(session)
  return [idOf(intent?.transfer_data?.destination), idOf(intent?.on_behalf_of)].filter(
    (id) => id !== null,
  )
}

function intentOf({payment_intent: intent}: Session) {
  return typeof intent === 'object' ? intent : null
}

function chargeOf(session: Session) {
  const charge = intentOf(session)?.latest_charge
  return typeof charge === 'object' ? charge : null
}

function idOf(item: string | {id: string} | null | undefined): string | null {
  return typeof item === 'string' ? item : (item?.id ?? null)
}
