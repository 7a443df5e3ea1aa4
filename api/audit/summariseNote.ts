import {z} from 'zod'
import {
  auditNoteSummary,
  changedDocumentType,
  type AuditNoteSummary,
} from '../../schemas/contract/audit.ts'
import {findingCode} from '../../schemas/contract/finding.ts'
import {undoneBy, type Undo} from '../../schemas/rules/audit/undoneBy.ts'
import type {Json, JsonObject} from '../../schemas/rules/json.ts'
import {isDeeperThan, MOST_LEVELS} from '../../schemas/rules/jsonDepth.ts'
import {eachReadable} from '../lake/eachReadable.ts'

const reference = z.object({_ref: z.string()})

/** A list without what of it somebody has damaged. */
function readable<Schema extends z.ZodType>(schema: Schema) {
  return eachReadable(schema, 'passAuditNote').transform(({rows}) => rows)
}

/** The fields of a stored note that lists and filters use. Whether they agree with its `record` is for the verification to say. */
const storedNote = z
  .object({
    _id: z.string(),
    at: auditNoteSummary.shape.at,
    school: reference,
    schoolName: z.string(),
    student: reference,
    actor: auditNoteSummary.shape.actor,
    action: auditNoteSummary.shape.action,
    reason: auditNoteSummary.shape.reason,
    note: z.string().default('').catch(''),
    stripeConfirmed: z.boolean(),
    passNames: readable(z.string()),
    findings: readable(findingCode),
    changes: readable(
      z.object({
        documentId: z.string(),
        documentType: changedDocumentType,
        field: z.string(),
        before: z.string(),
        after: z.string(),
      }),
    ),
    sequence: z.int(),
    undoes: z.string().nullable().default(null).catch(null),
    erasedAt: auditNoteSummary.shape.erasedAt,
  })
  .transform(
    ({_id, school, student, findings, changes, ...rest}): Omit<AuditNoteSummary, 'undoneBy'> => ({
      ...rest,
      id: _id,
      schoolId: school._ref,
      studentId: student._ref,
      findings,
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
    const value: Json = JSON.parse(text)
    return isDeeperThan(value, MOST_LEVELS) ? text : value
  } catch {
    return text
  }
}
