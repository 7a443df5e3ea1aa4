import {textField, type JsonObject} from '../json.ts'

/**
 * What the note said about a person was taken out of it at that person's request. Its hash stays, and the note after it covers
 * that hash: so it can be neither dropped nor moved unnoticed, though what it still shows is no longer sealed.
 */
export function isErased(note: JsonObject): boolean {
  return textField(note, 'erasedAt') !== null && textField(note, 'record') === null
}
