import {z} from 'zod'
import type {UnreadableDocument} from '../../schemas/rules/documents/unreadableDocument.ts'
import {isJsonObject, referenceField, textField, type Json} from '../../schemas/rules/json.ts'

/** A document that could not be read, and the school that it names, so that nobody hears of another school's. */
export interface UnreadableRow extends UnreadableDocument {
  schoolId: string | null
}

/** A list of a query's answer, of which each row was read by itself. */
export interface Rows<Row> {
  rows: Row[]
  unreadable: UnreadableRow[]
}

/**
 * Reads what a query lists, row by row: one that somebody has damaged takes no other down. Where the lake lists nothing, there
 * are none.
 *
 * @param type of the documents that the rows are of
 */
export function eachReadable<Schema extends z.ZodType>(
  schema: Schema,
  type: string,
): z.ZodType<Rows<z.output<Schema>>> {
  return z
    .unknown()
    .optional()
    .transform((listed): Rows<z.output<Schema>> => {
      const rows: z.output<Schema>[] = []
      const unreadable: UnreadableRow[] = []
      for (const row of Array.isArray(listed) ? listed : []) {
        const read = schema.safeParse(row)
        if (read.success) rows.push(read.data)
        else unreadable.push(unreadableRow(row, type))
      }
      return {rows, unreadable}
    })
}

function unreadableRow(row: Json | undefined, type: string): UnreadableRow {
  if (!isJsonObject(row)) return {type, id: null, field: null, schoolId: null}
  const schoolId = referenceField(row, 'tenant') ?? referenceField(row, 'school')
  return {type, id: textField(row, '_id') ?? textField(row, 'id'), field: null, schoolId}
}
