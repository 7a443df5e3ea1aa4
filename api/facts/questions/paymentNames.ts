import {idOf} from '../../stripe/expanded.ts'
import {paymentIdsOf} from '../../stripe/sessionFacts.ts'
import type {Session} from '../../ports/paymentReader.ts'
import {intentOfCharge} from '../askOutsideCheckout.ts'
import type {FoundCharge} from '../gathering.ts'

export function namesOf(session: Session): string[] {
  const {paymentIntent, charge} = paymentIdsOf(session)
  return [session.id, paymentIntent, charge, idOf(session.invoice)].filter((id) => id !== null)
}

export function namesOfCharge(found: FoundCharge): string[] {
  const intent = intentOfCharge(found)
  return intent === null ? [found.charge.id] : [found.charge.id, intent]
}
