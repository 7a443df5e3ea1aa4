import {z} from 'zod'
import {documentChange, intent} from '../../schemas/contract/plan.ts'
import {instant} from '../../schemas/contract/values.ts'
import {ACTIONS} from '../../schemas/rules/plan/intent.ts'
import {textField, type JsonObject} from '../../schemas/rules/json.ts'

/** The part of a note's `record` that later repairs rest on. */
const noteRecord = z.object({
  id: z.string(),
  at: instant,
  action: z.enum(ACTIONS),
  actor: z.object({id: z.string(), name: z.string()}),
  schoolId: z.string(),
  planHash: z.string(),
  hash: z.string(),
  intent,
  changes: z.array(documentChange),
})
export type NoteRecord = z.infer<typeof noteRecord>

const recordText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue('not JSON')
    return z.NEVER
  }
})

/** The whole note as it was sealed, or null where somebody has damaged it. */
export function readNoteRecord(note: JsonObject): NoteRecord | null {
  return recordText.pipe(noteRecord).safeParse(textField(note, 'record')).data ?? null
}
