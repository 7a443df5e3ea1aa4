import type {AuditFilter} from '../../schemas/contract/audit.ts'
import {textField, type JsonObject} from '../../schemas/rules/json.ts'
import type {ScopedServices} from '../auth/visibleSchools.ts'
import {storedDocuments} from '../lake/storedDocument.ts'
import type {AuditCursor} from './auditCursor.ts'
import {noteFilter} from './noteFilter.ts'

interface Wanted {
  filter: AuditFilter
  /** The last note of the page before; null for the first page. */
  after: AuditCursor | null
  count: number
  /** `record` is most of a note. Who does not need it saves the way. */
  withRecord: boolean
}

/** Notes as they are stored, newest first. */
export async function readStoredNotes(
  {lake, visible}: Pick<ScopedServices, 'lake' | 'visible'>,
  {filter, after, count, withRecord}: Wanted,
): Promise<JsonObject[]> {
  const {condition, params} = noteFilter(filter, visible)
  // The first half alone lets an index be entered at the right place.
  const place = after ? ' && at <= $at && (at < $at || _id < $id)' : ''
  const shape = withRecord ? '' : '{..., "record": null}'
  const found = await lake.query(
    `*[${condition}${place}] | order(at desc, _id desc)[0...${count}]${shape}`,
    {...params, ...(after && {at: after.at, id: after.id})},
  )
  return storedDocuments.parse(found)
}

/** Where a page ended, to go on from there; null after an empty page. */
export function placeAfter(page: readonly JsonObject[]): AuditCursor | null {
  const last = page.at(-1)
  return last ? {at: textField(last, 'at') ?? '', id: textField(last, '_id') ?? ''} : null
}
