import {z} from 'zod'
import {REASONS} from '../rules/audit/auditNote.ts'
import {CHAIN_BREAKS, type ChainBreak} from '../rules/audit/followChain.ts'
import {ACTIONS} from '../rules/plan/intent.ts'
import {findingCode} from './finding.ts'
import {CHANGED_DOCUMENT_TYPES} from '../rules/plan/plan.ts'
import {told} from './message.ts'
import {documentId, instant, json, jsonObject} from './values.ts'

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
  /** Empty where the note was erased. */
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
  /** Of a repair that undid another: the note of that one. */
  undoes: z.string().nullable(),
  /** The note of the repair that undid this one and stands itself; null while this one stands. */
  undoneBy: z.string().nullable(),
  /** Since when what the note said about a person is gone, at that person's request; null: it was never erased. */
  erasedAt: instant.nullable().default(null),
})
export type AuditNoteSummary = z.infer<typeof auditNoteSummary>

const MOST_ROWS = 100

/** Instants are inclusive at `from` and exclusive at `to`. A pass is named as it was called at the time. */
export const auditFilter = z.object({
  school: documentId.optional(),
  student: documentId.optional(),
  actor: z.string().min(1).max(200).optional().describe('Id of the person who repaired'),
  action: z.enum(ACTIONS).optional(),
  reason: z.enum(REASONS).optional(),
  pass: z.string().min(1).max(200).optional(),
  stripeConfirmed: z.enum(['true', 'false']).optional(),
  from: instant.optional(),
  to: instant.optional(),
})
export type AuditFilter = z.infer<typeof auditFilter>

/** `GET /audit?school=&student=&cursor=&limit=`: newest first. */
export const auditQuery = auditFilter.extend({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(50),
})

export const auditResponse = z.object({
  notes: z.array(auditNoteSummary),
  /** Notes of this page that somebody has damaged beyond reading, by `_id`. */
  unreadable: z.array(z.string()).default([]),
  /** Ask with this for what is older; null: there is nothing older. */
  nextCursor: z.string().nullable(),
})
export type AuditResponse = z.infer<typeof auditResponse>

/**
 * `GET /audit/totals`: how many notes a filter finds, by what was done, why, by whom and to which pass. Every action and reason
 * is there; of people and passes those that occur, most notes first, at most fifty each.
 */
export const auditTotals = z.object({
  notes: z.int(),
  /** Repairs that went ahead although Stripe could not confirm the payment. */
  unconfirmed: z.int(),
  byAction: z.record(z.enum(ACTIONS), z.int()),
  byReason: z.record(z.enum(REASONS), z.int()),
  byActor: z.array(z.object({id: z.string(), name: z.string(), notes: z.int()})),
  byPass: z.array(z.object({name: z.string(), notes: z.int()})),
})
export type AuditTotals = z.infer<typeof auditTotals>

export const auditNoteParams = z.object({id: documentId})

/** `GET /audit/:id`: one note with everything that was known when it was written, and what came after it. */
export const auditNoteDetail = auditNoteSummary.extend({
  /** The note is as it was written. Where not, what only its record knew is null or empty. */
  intact: z.boolean(),
  diagnosis: z.array(
    z.object({code: z.string(), subjectId: z.string(), evidence: z.array(jsonObject)}),
  ),
  /** Of the time of the repair, in the shape of the version that wrote it. */
  purchase: jsonObject.nullable(),
  evidence: jsonObject.nullable(),
  passMatchMethod: z.string().nullable(),
  confirmed: z.array(z.string()),
  hash: z.string().nullable(),
  previousHash: z.string().nullable(),
  /** Whether the student was told of it. Null: not from here. */
  told: told.nullable().default(null),
  /** Later repairs of the same documents, oldest first: undone, replaced again, moved. At most twenty. */
  later: z.array(
    z.object({
      id: z.string(),
      at: instant,
      action: z.enum(ACTIONS),
      reason: z.enum(REASONS),
      actorName: z.string(),
      undoes: z.string().nullable(),
    }),
  ),
})
export type AuditNoteDetail = z.infer<typeof auditNoteDetail>

/** `GET /audit.csv` takes the filter and the separator that the spreadsheet expects: Norwegian and German ones want a semicolon. */
export const auditCsvQuery = auditFilter.extend({
  separator: z.enum(['comma', 'semicolon']).default('comma'),
})

/** `GET /audit/verify?school=`: recomputes the chain of a school's notes. */
export const verifyQuery = z.object({school: documentId})

export const chainVerification = z.object({
  schoolId: z.string(),
  /** All notes of the school. */
  notes: z.int(),
  /** Of these, notes that were erased at somebody's request. Their place in the chain is proven, what they show is not. */
  erased: z.int().default(0),
  /** Every note is as it was written or erased, none is missing, and none was added by another way. */
  intact: z.boolean(),
  firstBreak: (
    z.object({
      kind: z.enum(CHAIN_BREAKS),
      noteId: z.string().nullable(),
      sequence: z.number().nullable(),
    }) satisfies z.ZodType<ChainBreak>
  ).nullable(),
  checkedAt: instant,
})
export type ChainVerification = z.infer<typeof chainVerification>
