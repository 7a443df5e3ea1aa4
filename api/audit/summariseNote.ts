import {z} from 'zod'
import {
  auditNoteSummary,
  changedDocumentType,
  type AuditNoteSummary,
} from '../../schemas/contract/audit.ts'
import {findingCode} from '../../schemas/contract/finding.ts'
import {undoneBy, type Undo} from '../../schemas/rules/audit/undoneBy.ts'
import type {Json, JsonObject} from '../../schemas/rules/json.ts'

const reference = z.object({_ref: z.string()})

/** The fields of a stored note that lists and filters use. Whether they agree with its `record` is for the verification to say. */
const storedNote = z
  .object({
    _id: z.string(),
    at: z.string(),
    school: reference,
    schoolName: z.string(),
    student: reference,
    actor: auditNoteSummary.shape.actor,
    action: auditNoteSummary.shape.action,
    reason: auditNoteSummary.shape.reason,
    note: z.string().default(''),
    stripeConfirmed: z.boolean(),
    passNames: z.array(z.string()).default([]),
    findings: z.array(findingCode.or(z.string().transform(() => null))).default([]),
    changes: z
      .array(
        z.object({
          documentId: z.string(),
          documentType: changedDocumentType,
          field: z.string(),
          before: z.string(),
          after: z.string(),
        }),
      )
      .default([]),
    sequence: z.int(),
    undoes: z.string().nullable().default(null),
    erasedAt: auditNoteSummary.shape.erasedAt,
  })
  .transform(
    ({_id, school, student, findings, changes, ...rest}): Omit<AuditNoteSummary, 'undoneBy'> => ({
      ...rest,
      id: _id,
      schoolId: school._ref,
      studentId: student._ref,
      findings: findings.filter((code) => code !== null),
      changes: changes.map((change) => ({
        ...change,
        before: valueIn(change.before),
        after: valueIn(change.after),
      })),
    }),
  )

/** A stored note for a list, or null where somebody has damaged it beyond reading. */
export function summariseNote(note: JsonObject, undos: readonly Undo[]): AuditNoteSummary | null {
  const {data} = storedNote.safeParse(note)
  return data ? {...data, undoneBy: undoneBy(data.id, undos)} : null
}

function valueIn(text: string): Json {
  try {
    return z.json().parse(JSON.parse(text))
  } catch {
    return text
  }
}
