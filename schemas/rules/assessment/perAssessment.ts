import type {Assessment} from './assessment.ts'

/** What is worked out of a whole assessment is worked out once, however many passes ask for it. */
export function perAssessment<Result>(
  workOut: (assessment: Assessment) => Result,
): (assessment: Assessment) => Result {
  const known = new WeakMap<Assessment, {result: Result}>()
  return (assessment) => {
    const kept = known.get(assessment) ?? {result: workOut(assessment)}
    known.set(assessment, kept)
    return kept.result
  }
}
