/** Signs that take no room: joined to an id by copying it, and seen by nobody. */
const INVISIBLE = '\\s\\u00AD\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF'
const OUTER = new RegExp(`^[${INVISIBLE}]+|[${INVISIBLE}]+$`, 'g')

/** A text without what stands around it unseen: as ids are compared. */
export function trimmedText(text: string): string {
  return text.replace(OUTER, '')
}
