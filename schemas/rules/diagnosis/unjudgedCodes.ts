import {hasAnsweredElsewhere, hasEveryAccountAnswered} from '../assessment/sourceReading.ts'
import type {Purchase} from '../purchase.ts'
import type {DecidedAssessment} from './decide.ts'
import {FINDING_CODES, needsOf, type FindingCode, type Need} from './findingCodes.ts'

/** Codes whose absence says nothing, as something that they rest on was not to be had. */
export function unjudgedCodes({
  facts,
  deciding,
  stripeFullyRead,
}: DecidedAssessment): ReadonlySet<FindingCode> {
  const {purchases, receipt, sources} = facts
  const met: Record<Need, boolean> = {
    dataset: true,
    payments: stripeFullyRead && purchases.every(isFullyTold),
    // Of a payment that is still to come nothing was seen.
    payment:
      hasEveryAccountAnswered(facts) &&
      (stripeFullyRead || deciding !== null) &&
      purchases.every(({unread}) => !unread.includes('items')),
    'other-accounts': hasAnsweredElsewhere(facts),
    'sign-in': sources.every(({source, failure}) => source !== 'clerk' || failure === null),
    receipt: receipt !== null,
  }
  return new Set(FINDING_CODES.filter((code) => needsOf(code).some((need) => !met[need])))
}

function isFullyTold({state, unread}: Purchase): boolean {
  return state !== 'unknown' && unread.length === 0
}
