import type {AssessedPurchase, AssessedSubscription, Assessment} from '../assessment/assessment.ts'
import type {DecidedAssessment} from './decide.ts'
import type {Evidence, Finding, SentenceValue} from './finding.ts'
import {severityOf, type Confidence, type FindingCode} from './findingCodes.ts'
import {purchasesInQuestion} from './purchasesInQuestion.ts'
import {readableSubscriptions} from '../assessment/subjects.ts'

/** One named cause. It looks at the assessed facts and answers every instance that it finds there. */
export interface CaseCause<Code extends FindingCode = FindingCode> {
  of: 'case'
  code: Code
  find: (assessment: DecidedAssessment) => Finding[]
}

/** A cause that judges stored passes and payments by themselves. What it finds helps to tell which payment the answer rests on. */
export interface SubjectCause<Code extends FindingCode = FindingCode> {
  of: 'subjects'
  code: Code
  find: (assessment: Assessment) => Finding[]
}

/** What a cause saw: the facts, and the values for its sentence. */
export interface Seen {
  evidence: Evidence[]
  values?: Record<string, SentenceValue>
  confidence?: Confidence
}

interface FindingInput extends Seen {
  code: FindingCode
  subjectId: string
}

export function finding(input: FindingInput): Finding {
  return {
    code: input.code,
    severity: severityOf(input.code),
    confidence: input.confidence ?? 'certain',
    subjectId: input.subjectId,
    evidence: input.evidence,
    values: input.values ?? {},
  }
}

/** A cause that looks at each of the student's readable subscriptions by itself. */
export function subscriptionCause<Code extends FindingCode>(
  code: Code,
  look: (entry: AssessedSubscription, assessment: Assessment) => Seen | null,
): SubjectCause<Code> {
  return {
    of: 'subjects',
    code,
    find: (assessment) =>
      readableSubscriptions(assessment).flatMap((entry) => {
        const seen = look(entry, assessment)
        return seen === null ? [] : [finding({code, subjectId: entry.subscription.id, ...seen})]
      }),
  }
}

/**
 * A cause that looks at each payment that was made to the school by itself, and at the one on which the answer rests, wherever
 * it was made.
 *
 * @param keyOf what the finding is about, where that is not the payment: it is told once
 */
export function purchaseCause<Code extends FindingCode>(
  code: Code,
  look: (entry: AssessedPurchase, assessment: DecidedAssessment) => Seen | null,
  keyOf: (entry: AssessedPurchase) => string = ({purchase}) => purchase.purchaseId,
): CaseCause<Code> {
  return {
    of: 'case',
    code,
    find: (assessment) => {
      const found = new Map<string, Finding>()
      for (const entry of purchasesInQuestion(assessment)) {
        const seen = look(entry, assessment)
        const key = keyOf(entry)
        if (seen === null || found.has(key)) continue
        found.set(key, finding({code, subjectId: entry.purchase.purchaseId, ...seen}))
      }
      return [...found.values()]
    },
  }
}

/** A cause that looks at the payment on which the answer rests. */
export function decidingCause<Code extends FindingCode>(
  code: Code,
  look: (deciding: AssessedPurchase, assessment: DecidedAssessment) => Seen | null,
): CaseCause<Code> {
  return {
    of: 'case',
    code,
    find: (assessment) => {
      const {deciding} = assessment
      const seen = deciding === null ? null : look(deciding, assessment)
      return deciding === null || seen === null
        ? []
        : [finding({code, subjectId: deciding.purchase.purchaseId, ...seen})]
    },
  }
}
