/** Nothing that the host app or this tool writes nests half as deep. What nests deeper is taken for damaged. */
export const MOST_LEVELS = 64

/** Whether a value nests deeper than so many levels. Walks without recursion, so no value is too deep to ask about. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true
    level = level.flatMap((item): unknown[] =>
      typeof item === 'object' && item !== null ? Object.values(item) : [],
    )
  }
  return false
}
