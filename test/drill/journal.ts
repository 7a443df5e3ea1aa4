import type {Lake} from '../../studio/sandbox/lake/createLake.ts'
import type {Sent} from './sent.ts'

export type Stored = ReturnType<Lake['documents']>[number]
export type Documents = ReadonlyMap<string, Stored>

/** One transaction, as the dataset shows it. */
export interface Entry {
  /** Null: the host app wrote it. */
  by: Sent | null
  changes: {before: Stored | null; after: Stored | null}[]
  /** All documents once it was written. */
  documents: Documents
}

/** What really happened, written down from the dataset alone. */
export interface Journal {
  /** All documents when the run began. */
  start: Documents
  entries: Entry[]
  now(): Documents
  /** Looks for what changed since the last look, and notes whose doing it was. */
  note(by: Sent | null): void
}

export function createJournal(lake: Lake): Journal {
  const documentsOf = (): Documents =>
    new Map(lake.documents().map((document) => [document._id, document]))
  const start = documentsOf()
  const entries: Entry[] = []
  const now = () => entries.at(-1)?.documents ?? start
  return {
    start,
    entries,
    now,
    note: (by) => {
      const [before, after] = [now(), documentsOf()]
      const changes = [...new Set([...before.keys(), ...after.keys()])]
        .map((id) => ({before: before.get(id) ?? null, after: after.get(id) ?? null}))
        .filter((change) => change.before !== change.after)
      const revisions = new Set(changes.map(({after: written}) => written?._rev))
      for (const revision of revisions) {
        const ofOne = changes.filter(({after: written}) => written?._rev === revision)
        entries.push({by, changes: ofOne, documents: after})
      }
    },
  }
}
