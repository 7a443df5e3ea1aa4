import type {Pass} from '../pass.ts'
import type {AssessedPurchase} from '../assessment/assessment.ts'
import {decidingCause, type CaseCause, type Seen} from './cause.ts'
import type {DecidedAssessment} from './decide.ts'
import {count, text} from './evidence.ts'
import type {SentenceValue} from './finding.ts'
import type {FindingCode} from './findingCodes.ts'

/** A cause that looks at the pass that was bought. */
export function passCause<Code extends FindingCode>(
  code: Code,
  look: (pass: Pass, deciding: AssessedPurchase, assessment: DecidedAssessment) => Seen | null,
): CaseCause<Code> {
  return decidingCause(code, (deciding, assessment) =>
    deciding.pass === null ? null : look(deciding.pass, deciding, assessment),
  )
}

/** An id in the session names this very document, so that what it says today can be held against what was bought. */
export function isSameDocument({passMatch}: AssessedPurchase): boolean {
  return (
    passMatch.kind === 'found' &&
    (passMatch.method === 'metadata-pass-id' || passMatch.method === 'product-pass-id')
  )
}

/** The pass, and how many students its configuration concerns. */
export function configurationValues(
  pass: Pass,
  {facts}: DecidedAssessment,
): Record<'pass' | 'students', SentenceValue> {
  const holders = facts.passHolders.find(({passId}) => passId === pass.id)
  return {pass: text(pass.name.trim()), students: count(holders?.students ?? 0)}
}
