/** A list in three: what is shown first, what is folded, and what is shown last. */
export interface Folded<Item> {
  newest: readonly Item[]
  middle: readonly Item[]
  first: readonly Item[]
}

const NEWEST = 2
const FIRST = 1
/** One or two lines are shorter than the button that would hide them. */
const LEAST_FOLDED = 3

/** The newest two and the very first tell most stories; what lies between is looked up. */
export function foldMiddle<Item>(items: readonly Item[]): Folded<Item> {
  if (items.length < NEWEST + LEAST_FOLDED + FIRST) return {newest: items, middle: [], first: []}
  return {
    newest: items.slice(0, NEWEST),
    middle: items.slice(NEWEST, -FIRST),
    first: items.slice(-FIRST),
  }
}
