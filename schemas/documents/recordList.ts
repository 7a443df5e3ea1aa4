/** How lists of the tool's records stand unless somebody asks otherwise. */
export const newestFirst = {
  name: 'newest',
  title: 'Newest first',
  by: [{field: 'at', direction: 'desc' as const}],
}

/** When a record was written, to the minute, for a line of a list. */
export function minuteOf(at: unknown): string {
  return typeof at === 'string' ? `${at.slice(0, 16).replace('T', ' ')} UTC` : ''
}
