/** Nothing that the host app or this tool writes nests half as deep. What nests deeper is taken for damaged. */
export const MOST_LEVELS = 64

/** Whether a value nests deeper than so many levels. Walks without recursion, so no value is too deep to ask about. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  let level = [value].filter(isContainer)
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > levels) return true
    const next: object[] = []
    for (const container of level) {
      for (const inner of Object.values(container)) if (isContainer(inner)) next.push(inner)
    }
    level = next
  }
  return false
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
