import type {Pass} from '../pass.ts'
import type {AssessedPurchase} from '../assessment/assessment.ts'
import {purchaseCause, type CaseCause, type Seen} from './cause.ts'
import type {DecidedAssessment} from './decide.ts'
import {count, text} from './evidence.ts'
import type {SentenceValue} from './finding.ts'
import type {FindingCode} from './findingCodes.ts'

/** A cause that looks at the pass that each payment was for. */
export function passCause<Code extends FindingCode>(
  code: Code,
  look: (pass: Pass, entry: AssessedPurchase, assessment: DecidedAssessment) => Seen | null,
): CaseCause<Code> {
  return purchaseCause(code, (entry, assessment) =>
    entry.pass === null ? null : look(entry.pass, entry, assessment),
  )
}

/** The same of what is true of a pass whoever bought it when: it is told once, however many payments were for it. */
export function configurationCause<Code extends FindingCode>(
  code: Code,
  look: (pass: Pass, entry: AssessedPurchase, assessment: DecidedAssessment) => Seen | null,
): CaseCause<Code> {
  return purchaseCause(
    code,
    (entry, assessment) => (entry.pass === null ? null : look(entry.pass, entry, assessment)),
    ({pass, purchase}) => pass?.id ?? purchase.purchaseId,
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
