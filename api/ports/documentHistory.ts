import type {Reading} from './reading.ts'

/** How to get from what a transaction left of a document to what it found: a patch in Sanity's Mendoza format. */
export type RevertPatch = unknown[]

export interface LoggedTransaction {
  id: string
  /** Instant, UTC. */
  at: string
  authorId: string
  /** By `_id` of the document. */
  reverts: ReadonlyMap<string, RevertPatch>
}

/** What was written to the dataset, by whatever tool. How far back it reaches depends on the project's plan. */
export interface DocumentHistory {
  /** Transactions that touched one of the documents, newest first. Never throws: a failure is an answer. */
  transactionsOf(documentIds: readonly string[]): Promise<Reading<LoggedTransaction[]>>
}
