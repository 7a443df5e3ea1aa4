/** Package entry `./contract`: every request and response of the API, as zod schemas. */
export {
  auditNoteDetail,
  auditNoteSummary,
  auditQuery,
  auditResponse,
  auditTotals,
  chainVerification,
} from './audit.ts'
export {deepSearchResponse} from './deepSearch.ts'
export {finding} from './finding.ts'
export {healthResponse} from './health.ts'
export {intent, manualEvidence, plan, planRequest, planResponse} from './plan.ts'
export {problem, PROBLEM_CODES, STATUS_OF_PROBLEM} from './problem.ts'
export {purchase} from './purchase.ts'
export {NOTE_MAX_LENGTH, NOTE_MIN_LENGTH, receipt, repairRequest} from './repair.ts'
export {discrepancyPage, reconciliation} from './reconciliation.ts'
export {schoolsResponse} from './schools.ts'
export {studentFile, studentSearchQuery, studentSearchResponse} from './student.ts'
export {timelineEntry, timelineGap, timelineQuery, timelineResponse} from './timeline.ts'
export {school, sourceReport} from './values.ts'
export type {AuditNoteDetail, AuditResponse, AuditTotals, ChainVerification} from './audit.ts'
export type {DeepSearchResponse} from './deepSearch.ts'
export type {HealthResponse} from './health.ts'
export type {PlanRequest, PlanResponse} from './plan.ts'
export type {Problem, ProblemCode} from './problem.ts'
export type {Receipt, RepairRequest} from './repair.ts'
export type {DiscrepancyPage, Reconciliation} from './reconciliation.ts'
export type {SchoolsResponse} from './schools.ts'
export type {StudentFile, StudentHit, StudentSearchResponse} from './student.ts'
export type {TimelineEntryView, TimelineResponse} from './timeline.ts'
