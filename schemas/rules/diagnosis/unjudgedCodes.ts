import type {Assessment} from '../assessment/assessment.ts'
import {hasEveryAccountAnswered} from '../assessment/sourceReading.ts'
import {FINDING_CODES, needsOf, type FindingCode, type Need} from './findingCodes.ts'

/** Codes whose absence says nothing, as something that they rest on was not to be had. */
export function unjudgedCodes({facts, stripeFullyRead}: Assessment): ReadonlySet<FindingCode> {
  const met: Record<Need, boolean> = {
    dataset: true,
    payments: stripeFullyRead,
    payment: hasEveryAccountAnswered(facts),
    'sign-in': facts.sources.every(({source, failure}) => source !== 'clerk' || failure === null),
    receipt: facts.receipt !== null,
  }
  return new Set(FINDING_CODES.filter((code) => needsOf(code).some((need) => !met[need])))
}
