import type {StudentFacts} from '../facts.ts'
import {assess, type Assessment} from './assess.ts'
import {CAUSES} from './causes.ts'
import {FINDING_CODES, SEVERITIES, type FindingCode} from './findingCodes.ts'
import type {Finding} from './finding.ts'

export interface Diagnosis {
  assessment: Assessment
  /** What explains the complaint comes first. */
  findings: Finding[]
  /** What was looked for and is not there. */
  ruledOut: FindingCode[]
}

export function diagnose(facts: StudentFacts): Diagnosis {
  const assessment = assess(facts)
  const findings = CAUSES.flatMap((cause) => cause.find(assessment)).toSorted(bySeverityThenOrder)
  const found = new Set(findings.map((entry) => entry.code))
  return {
    assessment,
    findings,
    ruledOut: CAUSES.map((cause) => cause.code).filter((code) => !found.has(code)),
  }
}

function bySeverityThenOrder(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    FINDING_CODES.indexOf(a.code) - FINDING_CODES.indexOf(b.code) ||
    a.subjectId.localeCompare(b.subjectId)
  )
}
