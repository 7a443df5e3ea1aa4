import {SEVERITY_OF, type Confidence, type FindingCode} from './findingCodes.ts'
import type {Assessment} from './assess.ts'
import type {Evidence, Finding, SentenceValue} from './finding.ts'

/** One named cause. It looks at the assessed facts and answers every instance that it finds there. */
export interface Cause {
  code: FindingCode
  find: (assessment: Assessment) => Finding[]
}

interface FindingInput {
  code: FindingCode
  confidence?: Confidence
  subjectId: string
  evidence: Evidence[]
  values?: Record<string, SentenceValue>
}

export function finding(input: FindingInput): Finding {
  return {
    code: input.code,
    severity: SEVERITY_OF[input.code],
    confidence: input.confidence ?? 'certain',
    subjectId: input.subjectId,
    evidence: input.evidence,
    values: input.values ?? {},
  }
}
