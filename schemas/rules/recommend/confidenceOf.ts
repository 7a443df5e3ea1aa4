import type {Assessment} from '../assessment/assessment.ts'
import {isSignInRead} from '../assessment/sourceReading.ts'
import type {Confidence} from '../diagnosis/findingCodes.ts'
import type {Recommendation} from './recommendation.ts'

/** Certain is only what nothing unread could overturn: neither an account, nor a sign-in, nor a payment that nobody looked at. */
export function confidenceOf(
  {confidence, confirmations}: Recommendation,
  {facts, stripeFullyRead}: Assessment,
): Confidence {
  const isAllRead = stripeFullyRead && facts.lookedThrough && isSignInRead(facts)
  const isSure = isAllRead && facts.unknownIds.length === 0 && confirmations.length === 0
  return confidence === 'certain' && !isSure ? 'likely' : confidence
}
