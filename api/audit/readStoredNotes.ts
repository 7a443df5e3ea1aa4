import {z} from 'zod'
import type {AuditFilter} from '../../schemas/contract/audit.ts'
import type {JsonObject} from '../../schemas/rules/json.ts'
import type {ScopedServices} from '../auth/visibleSchools.ts'
import {storedDocuments} from '../lake/storedDocument.ts'
import type {AuditCursor} from './auditCursor.ts'
import {noteFilter} from './noteFilter.ts'

interface Wanted {
  filter: AuditFilter
  /** The last note of the page before; null for the first page. */
  after: AuditCursor | null
  /** No more than these; one more tells whether there is a next page. */
  count: number
  /** `record` is most of a note. Who does not need it saves the way. */
  withRecord: boolean
}

/** A part of the trail. */
export interface StoredNotes {
  notes: JsonObject[]
  /** Notes that cannot be read at all, by `_id`. */
  unreadable: string[]
  /** Where to go on from; null: this was the last. */
  next: AuditCursor | null
}

/** Notes as they are stored, newest first. */
export async function readStoredNotes(
  {lake, visible}: Pick<ScopedServices, 'lake' | 'visible'>,
  {filter, after, count, withRecord}: Wanted,
): Promise<StoredNotes> {
  const {condition, params} = noteFilter(filter, visible)
  // The first half alone lets an index be entered at the right place.
  const place = after ? ' && at <= $at && (at < $at || _id < $id)' : ''
  const shape = withRecord ? '' : '{..., "record": null}'
  const found = await lake.query(
    `*[${condition}${place}] | order(at desc, _id desc)[0..${count}]${shape}`,
    {...params, ...(after && {at: after.at, id: after.id})},
  )
  const listed = list.parse(found)
  const {rows, unreadable} = notes.parse(listed.slice(0, count))
  return {
    notes: rows,
    unreadable: unreadable.flatMap(({id}) => id ?? []),
    next: listed.length > count ? placeOf(listed[count - 1]) : null,
  }
}

const list = z.array(z.unknown())
const notes = storedDocuments('passAuditNote')

/** Stands behind every text that is an instant. */
const LAST_TEXT = '~'

/** Notes whose time is no text at all stand before the others. */
const place = z.object({_id: z.string(), at: z.string().catch(LAST_TEXT)})

function placeOf(row: unknown): AuditCursor | null {
  const {data} = place.safeParse(row)
  return data ? {at: data.at, id: data._id} : null
}
