import {z} from 'zod'
import {REASONS} from '../rules/audit/auditNote.ts'
import {ACTIONS} from '../rules/plan/intent.ts'
import {findingCode} from './finding.ts'
import {CHANGED_DOCUMENT_TYPES} from '../rules/plan/plan.ts'
import {documentId, instant, json} from './values.ts'

/** The types of document that a repair may write. */
export const changedDocumentType = z.enum(CHANGED_DOCUMENT_TYPES)

export const auditNoteSummary = z.object({
  id: z.string(),
  at: instant,
  schoolId: z.string(),
  schoolName: z.string(),
  studentId: z.string(),
  actor: z.object({id: z.string(), name: z.string(), role: z.string()}),
  action: z.enum(ACTIONS),
  reason: z.enum(REASONS),
  note: z.string(),
  stripeConfirmed: z.boolean(),
  passNames: z.array(z.string()),
  findings: z.array(findingCode),
  /** One row a field, values as they were. */
  changes: z.array(
    z.object({
      documentId: z.string(),
      documentType: changedDocumentType,
      field: z.string(),
      before: json,
      after: json,
    }),
  ),
  sequence: z.int(),
})
export type AuditNoteSummary = z.infer<typeof auditNoteSummary>

const MOST_ROWS = 100

/** `GET /audit?school=&student=&before=&limit=`: newest first. */
export const auditQuery = z.object({
  school: documentId.optional(),
  student: documentId.optional(),
  reason: z.enum(REASONS).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(50),
})

export const auditResponse = z.object({
  notes: z.array(auditNoteSummary),
  /** Ask with this for what is older; null: there is nothing older. */
  nextCursor: z.string().nullable(),
})
export type AuditResponse = z.infer<typeof auditResponse>
