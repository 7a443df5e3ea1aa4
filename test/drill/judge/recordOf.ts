import {createHash} from 'node:crypto'
import {z} from 'zod'
import type {Stored} from '../journal.ts'

const change = z.object({
  documentId: z.string(),
  operation: z.string(),
  fields: z.array(z.object({field: z.string(), before: z.json(), after: z.json()})),
})

const record = z.object({
  id: z.string(),
  hash: z.string(),
  previousHash: z.string().nullable(),
  sequence: z.number(),
  planHash: z.string(),
  changes: z.array(change),
})

export type NoteRecord = z.infer<typeof record>

/** What a note records, read without the product's help. Null: it cannot be read, or its fingerprint is not that of its content. */
export function recordOf(note: Stored): NoteRecord | null {
  const text = note['record']
  if (typeof text !== 'string') return null
  const whole: unknown = JSON.parse(text)
  const parsed = record.safeParse(whole)
  if (!parsed.success || parsed.data.id !== note._id) return null
  return fingerprintOf(whole) === parsed.data.hash ? parsed.data : null
}

/** Over everything but the fingerprint itself, with the keys in order. */
function fingerprintOf(whole: unknown): string {
  const text = JSON.stringify(whole, (key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([name]) => key !== '' || name !== 'hash')
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  )
  return createHash('sha256').update(text).digest('hex')
}
