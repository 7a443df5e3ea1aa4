import type {
  AuditFilter,
  AuditNoteDetail,
  AuditResponse,
  AuditTotals,
  ChainVerification,
} from '../../schemas/contract/audit.ts'
import type {DeepSearchResponse} from '../../schemas/contract/deepSearch.ts'
import type {PlanResponse} from '../../schemas/contract/plan.ts'
import type {
  DiscrepancyPage,
  DiscrepancyQuery,
  Reconciliation,
} from '../../schemas/contract/reconciliation.ts'
import type {Receipt, RepairRequest} from '../../schemas/contract/repair.ts'
import type {SchoolsResponse} from '../../schemas/contract/schools.ts'
import type {StudentFile, StudentSearchResponse} from '../../schemas/contract/student.ts'
import type {TimelineResponse} from '../../schemas/contract/timeline.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'

export const EXPORT_FORMATS = ['csv', 'ndjson'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export interface TrailExport {
  format: ExportFormat
  filter: AuditFilter
  /** Of the columns of a CSV. */
  separator: 'comma' | 'semicolon'
}

/**
 * What the plugin asks of the API. Every answer has been parsed by the contract; every failure is an `ApiProblem`,
 * save an abort, which stays what the platform throws.
 */
export interface ApiClient {
  schools: (signal: AbortSignal) => Promise<SchoolsResponse>
  searchStudents: (
    search: {query: string; schoolId: string | null},
    signal: AbortSignal,
  ) => Promise<StudentSearchResponse>
  studentFile: (
    which: {studentId: string; schoolId: string},
    signal: AbortSignal,
  ) => Promise<StudentFile>
  /** What happened to all passes of a student, or to one of them. */
  timeline: (
    which: {studentId: string; schoolId: string; subscriptionId: string | null},
    signal: AbortSignal,
  ) => Promise<TimelineResponse>
  /** Looks through some more payments of the school's accounts. Asked again, it goes on where it ended. */
  searchDeeper: (
    which: {studentId: string; schoolId: string},
    signal: AbortSignal,
  ) => Promise<DeepSearchResponse>
  /** How far a school's payments and passes were held against each other, and what that came to. */
  reconciliation: (schoolId: string, signal: AbortSignal) => Promise<Reconciliation>
  /** Does some more of that work. Asked again, it goes on where it ended; `restart` begins anew. */
  reconcile: (
    which: {schoolId: string; restart: boolean},
    signal: AbortSignal,
  ) => Promise<Reconciliation>
  /** A page of what was found. */
  discrepancies: (
    page: {schoolId: string; filter: Pick<DiscrepancyQuery, 'kind' | 'cause'>; cursor: number},
    signal: AbortSignal,
  ) => Promise<DiscrepancyPage>
  /** Works out what an intent would write. Writes nothing. */
  plan: (intent: Intent, signal: AbortSignal) => Promise<PlanResponse>
  /** Applies a plan. Not abortable: once sent, only the answer tells whether it was done. */
  repair: (request: RepairRequest) => Promise<Receipt>
  /** A page of the trail, newest first. */
  audit: (
    page: {filter: AuditFilter; cursor: string | null},
    signal: AbortSignal,
  ) => Promise<AuditResponse>
  auditTotals: (filter: AuditFilter, signal: AbortSignal) => Promise<AuditTotals>
  auditNote: (noteId: string, signal: AbortSignal) => Promise<AuditNoteDetail>
  /**
   * The trail as a file, as it comes in. That it was taken is written down.
   *
   * The stream fails with `download-incomplete` where the answer breaks off.
   */
  exportTrail: (
    request: TrailExport,
    signal: AbortSignal,
  ) => Promise<ReadableStream<Uint8Array<ArrayBuffer>>>
  /** Recomputes the chain of a school's audit notes. */
  verifyTrail: (schoolId: string, signal: AbortSignal) => Promise<ChainVerification>
}
