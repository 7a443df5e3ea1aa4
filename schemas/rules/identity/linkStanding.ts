import {checkNote} from '../audit/checkNote.ts'
import {canonicalJson} from '../canonicalJson.ts'
import {isJsonObject, numberField, objectField, textField, type JsonObject} from '../json.ts'
import {linkIdOf, type IdentityLink} from './identityLink.ts'

/** What a link is worth. Only one that `holds` is followed; the last three mean that somebody edited it by another way. */
export const LINK_STANDINGS = [
  'holds',
  'undone',
  'unsigned',
  'note-missing',
  'note-damaged',
  'differs-from-note',
] as const
export type LinkStanding = (typeof LINK_STANDINGS)[number]

/**
 * Whether a link says what the newest audit note about it says.
 *
 * @param notes every stored note that mentions the link
 */
export function linkStanding(link: IdentityLink, notes: readonly JsonObject[]): LinkStanding {
  const {signature} = link
  if (signature === null) return 'unsigned'
  const named = notes.find((note) => textField(note, '_id') === signature.noteId)
  if (named === undefined) return 'note-missing'
  if (!checkNote(named).intact) return 'note-damaged'
  const [newest] = notes
    .flatMap((note) => {
      const check = checkNote(note)
      return check.intact && changeOf(check.record, link) !== null ? [check.record] : []
    })
    .toSorted((a, b) => (numberField(b, 'sequence') ?? 0) - (numberField(a, 'sequence') ?? 0))
  if (newest === undefined || !agrees(link, newest)) return 'differs-from-note'
  return link.isActive ? 'holds' : 'undone'
}

function changeOf(record: JsonObject, {id}: IdentityLink): JsonObject | null {
  const changes = record['changes']
  if (!Array.isArray(changes)) return null
  return (
    changes.filter(isJsonObject).find((change) => textField(change, 'documentId') === id) ?? null
  )
}

/** The pair, the school and the switch are as the note wrote them, and so is whoever signed. */
function agrees(link: IdentityLink, record: JsonObject): boolean {
  const {signature, people, schoolId} = link
  const change = changeOf(record, link)
  const after = change && objectField(change, 'after')
  const actor = objectField(record, 'actor')
  const [one, other, ...more] = people
  if (after === null || actor === null || schoolId === null) return false
  if (one === undefined || other === undefined || more.length > 0) return false
  return (
    link.id === linkIdOf(schoolId, one, other) &&
    textField(record, 'schoolId') === schoolId &&
    textField(record, 'id') === signature?.noteId &&
    textField(record, 'at') === signature.at &&
    textField(actor, 'id') === signature.actorId &&
    textField(actor, 'name') === signature.actorName &&
    canonicalJson(after['people'] ?? null) === canonicalJson(people) &&
    (after['isActive'] === true) === link.isActive
  )
}
