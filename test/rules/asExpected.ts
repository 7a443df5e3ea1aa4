import {expect} from 'vitest'
import type {Incident} from './incident.ts'

/** What the product answered, in the fields of `test/cases/README.md`. */
export interface Answer {
  diagnoses: readonly string[]
  rightPass: string | null
  ambiguous: boolean
  action: string
  subscription: Record<string, unknown> | null
  confirm: readonly string[]
}

/** An answer beside what a case expects, each in the form in which the two can be compared. */
export function asExpected(
  answer: Answer,
  expected: Incident['expected'],
): {given: unknown; wanted: unknown} {
  const {also, rightPassAny, diagnosesAtLeast} = expected
  const isOther = also.includes(answer.action)
  const isWritten = ['create', 'replace', 'correct'].includes(answer.action)
  const codes = expected.diagnoses.toSorted()
  // Asking for more than a case wants is no mistake; asking for less is.
  const ticks = expected.confirm
  return {
    given: {
      diagnoses: answer.diagnoses.toSorted(),
      action: isOther ? expected.action : answer.action,
      ...(rightPassAny ? {} : {rightPass: answer.rightPass, ambiguous: answer.ambiguous}),
      ...(isOther ? {} : {subscription: inUtc(answer.subscription)}),
      ...(isOther || !isWritten ? {} : {confirm: answer.confirm}),
    },
    wanted: {
      diagnoses: diagnosesAtLeast ? expect.arrayContaining(codes) : codes,
      action: expected.action,
      ...(rightPassAny ? {} : {rightPass: expected.rightPass, ambiguous: expected.ambiguous}),
      ...(isOther ? {} : {subscription: inUtc(expected.subscription)}),
      ...(isOther || !isWritten ? {} : {confirm: expect.arrayContaining(ticks)}),
    },
  }
}

function utc(value: unknown): unknown {
  return typeof value === 'string' ? new Date(value).toISOString() : value
}

/** Dates are the same instant however they are written. */
function inUtc(subscription: Answer['subscription']): Answer['subscription'] {
  if (subscription === null) return null
  const {startDate, endDate} = subscription
  return {...subscription, startDate: utc(startDate), endDate: utc(endDate)}
}
