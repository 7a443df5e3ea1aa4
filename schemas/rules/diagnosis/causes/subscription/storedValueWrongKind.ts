import type {Assessment} from '../../../assessment/assessment.ts'
import {readableSubscriptions} from '../../../assessment/subjects.ts'
import type {Oddity} from '../../../documents/oddity.ts'
import {finding, type SubjectCause} from '../../cause.ts'
import {documentEvidence, nameOf, text} from '../../evidence.ts'
import type {Finding, SentenceValue} from '../../finding.ts'

/** What the rules count with, of a student's pass and of a pass on sale. */
const OF_SUBSCRIPTION: ReadonlySet<string> = new Set([
  'isActive',
  'remainingClips',
  'purchasePrice',
  'startDate',
  'endDate',
])
const OF_PASS: ReadonlySet<string> = new Set(['price', 'validityDays', 'classesLimit', 'isActive'])

/** Stored as another kind of value than the app writes: some of these it understands all the same, some it does not. */
export const storedValueWrongKind = {
  of: 'subjects',
  code: 'stored-value-wrong-kind',
  find: (assessment) => [...ofSubscriptions(assessment), ...ofPasses(assessment)],
} satisfies SubjectCause

function ofSubscriptions(assessment: Assessment): Finding[] {
  return readableSubscriptions(assessment).flatMap((entry) => {
    const {id, oddities} = entry.subscription
    const odd = oddities.filter(({field}) => OF_SUBSCRIPTION.has(field))
    return odd.map((oddity) => about('subscription', id, nameOf(entry), oddity))
  })
}

function ofPasses({purchases, facts}: Assessment): Finding[] {
  const bought = new Map(
    purchases
      .filter(({paid, schoolId}) => paid && [facts.school.id, null].includes(schoolId))
      .flatMap(({sold}) => sold.flatMap(({pass}) => (pass === null ? [] : [[pass.id, pass]]))),
  )
  return [...bought.values()].flatMap(({id, name, oddities}) =>
    oddities
      .filter(({field}) => OF_PASS.has(field))
      .map((oddity) => about('pass', id, text(name.trim()), oddity)),
  )
}

function about(
  type: 'subscription' | 'pass',
  id: string,
  pass: SentenceValue,
  {field, stored}: Oddity,
): Finding {
  const value = typeof stored === 'string' ? stored : JSON.stringify(stored)
  return finding({
    code: 'stored-value-wrong-kind',
    subjectId: id,
    evidence: [documentEvidence(type, id, field, value)],
    values: {pass, field: text(field), value: text(value)},
  })
}
