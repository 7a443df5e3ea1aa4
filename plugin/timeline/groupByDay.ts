export interface Day<Entry> {
  /** What the day is called. */
  day: string
  entries: Entry[]
}

/** Entries that follow each other on one day, in the order in which they come. */
export function groupByDay<Entry extends {at: string}>(
  entries: readonly Entry[],
  nameOf: (instant: string) => string,
): Day<Entry>[] {
  const days: Day<Entry>[] = []
  for (const entry of entries) {
    const day = nameOf(entry.at)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({day, entries: [entry]})
  }
  return days
}
