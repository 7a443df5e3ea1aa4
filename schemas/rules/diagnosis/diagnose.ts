import type {StudentFacts} from '../facts.ts'
import {assess} from '../assessment/assess.ts'
import {CAUSES} from './causes.ts'
import {decide, type DecidedAssessment} from './decide.ts'
import type {Finding} from './finding.ts'
import {FINDING_CODES, SEVERITIES, type FindingCode} from './findingCodes.ts'
import {unjudgedCodes} from './unjudgedCodes.ts'

export interface Diagnosis {
  assessment: DecidedAssessment
  /** What explains the complaint comes first. */
  findings: Finding[]
  /** What was looked for and is not there. */
  ruledOut: FindingCode[]
  /** What could not be looked for, because the place to look was not readable. Says nothing about the student. */
  notJudged: FindingCode[]
}

export function diagnose(facts: StudentFacts): Diagnosis {
  const base = assess(facts)
  const causes = Object.values(CAUSES)
  const ofSubjects = causes.flatMap((cause) => (cause.of === 'subjects' ? cause.find(base) : []))
  const assessment = decide(base, ofSubjects)
  const ofCase = causes.flatMap((cause) => (cause.of === 'case' ? cause.find(assessment) : []))
  const findings = [...ofSubjects, ...ofCase].toSorted(bySeverityThenOrder)
  const found = new Set(findings.map((entry) => entry.code))
  const absent = FINDING_CODES.filter((code) => !found.has(code))
  const unjudged = unjudgedCodes(assessment)
  return {
    assessment,
    findings,
    ruledOut: absent.filter((code) => !unjudged.has(code)),
    notJudged: absent.filter((code) => unjudged.has(code)),
  }
}

const PLACE = new Map(FINDING_CODES.map((code, place) => [code, place]))

function bySeverityThenOrder(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (PLACE.get(a.code) ?? 0) - (PLACE.get(b.code) ?? 0) ||
    Number(a.subjectId > b.subjectId) - Number(a.subjectId < b.subjectId)
  )
}
