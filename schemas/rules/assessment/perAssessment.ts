import {oncePer} from '../oncePer.ts'
import type {Assessment} from './assessment.ts'

/** What is worked out of a whole assessment is worked out once, however many passes ask for it. */
export function perAssessment<Result>(
  workOut: (assessment: Assessment) => Result,
): (assessment: Assessment) => Result {
  return oncePer(workOut)
}
