import {z} from 'zod'
import {documentChange, intent} from '../../schemas/contract/plan.ts'
import {instant} from '../../schemas/contract/values.ts'
import {ACTIONS} from '../../schemas/rules/plan/intent.ts'
import {withPresentNames} from '../../schemas/rules/audit/withPresentNames.ts'
import {readRecord} from '../../schemas/rules/audit/readRecord.ts'
import type {JsonObject} from '../../schemas/rules/json.ts'

/** A later version may store more about a payment than this one, or less. */
const paymentIds = z.object({
  purchaseId: z.string(),
  paymentIntentId: z.string().nullable(),
  chargeId: z.string().nullable(),
  names: z.array(z.string()).default([]),
})

/** The part of a note's `record` that later repairs rest on. */
const noteRecord = z.object({
  id: z.string(),
  at: instant,
  action: z.enum(ACTIONS),
  actor: z.object({id: z.string(), name: z.string()}),
  schoolId: z.string(),
  studentId: z.string(),
  purchase: paymentIds.nullable(),
  planHash: z.string(),
  hash: z.string(),
  intent,
  changes: z.array(documentChange),
})
export type NoteRecord = z.infer<typeof noteRecord>

/** The whole note as it was sealed, or null where somebody has damaged it. */
export function readNoteRecord(note: JsonObject): NoteRecord | null {
  const record = readRecord(note)
  return record && (noteRecord.safeParse(withPresentNames(record)).data ?? null)
}
