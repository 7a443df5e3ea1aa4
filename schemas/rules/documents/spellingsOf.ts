/** What copying leaves around an id most often. GROQ cannot trim, and a filter on a trimmed value could use no index. */
const BLANKS = [' ', '\n', '\t', '\u00A0', '\u200B', '\uFEFF']

/** An id as documents may spell it: as it is, with one unseen sign before or behind it, and as an early webhook wrote intents. */
export function spellingsOf(ids: readonly string[]): string[] {
  return ids.flatMap((id) => [
    id,
    ...BLANKS.flatMap((blank) => [`${id}${blank}`, `${blank}${id}`]),
    ...(id.startsWith('pi_') ? [`pi_session_${id}`] : []),
  ])
}
