import {z} from 'zod'
import {MOST_UNDOS, type Undo} from '../../schemas/rules/audit/undoneBy.ts'
import {eachReadable} from '../lake/eachReadable.ts'
import type {ContentLake} from '../ports/contentLake.ts'

const UNDOS = `*[_type == "passAuditNote" && action == "undo" && undoes in $noteIds]{"id": _id, undoes}`

const answer = eachReadable(z.object({id: z.string(), undoes: z.string()}), 'passAuditNote')

/** What undid these repairs, what undid that in turn, and so on. Mostly one question, for few repairs are undone. */
export async function readUndos(
  lake: ContentLake,
  noteIds: readonly (string | null)[],
): Promise<Undo[]> {
  const found = new Map<string, Undo>()
  let open = noteIds.filter((id) => id !== null)
  for (let level = 0; level < MOST_UNDOS && open.length > 0; level += 1) {
    const undos = answer.parse(await lake.query(UNDOS, {noteIds: open})).rows
    const fresh = undos.filter(({id}) => !found.has(id))
    for (const undo of fresh) found.set(undo.id, undo)
    open = fresh.map(({id}) => id)
  }
  return [...found.values()]
}
