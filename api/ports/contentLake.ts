import type {JsonObject} from '../../schemas/rules/json.ts'

export type StoredDocument = JsonObject & {_id: string; _type: string}

/** One write of a transaction. There is none that deletes, and none that overwrites a whole document. */
export type Mutation =
  | {create: StoredDocument}
  | {patch: {id: string; revision: string; set: JsonObject; unset: string[]}}

/** `conflict`: a document moved, or an id is taken; nothing was written. `unknown`: the answer was lost. */
export type CommitOutcome = 'committed' | 'conflict' | 'unknown'

export type QueryParams = Record<string, string | number | null | string[]>

/** The dataset. Every method throws `ProblemError` (`sanity-unavailable`, `sanity-may-not-write`) when it cannot do its work. */
export interface ContentLake {
  /** Evaluates GROQ over published documents and drafts alike, never from a cache. */
  query(groq: string, params: QueryParams): Promise<unknown>
  /** All or nothing. The id makes a second commit of the same transaction collide with the first. */
  commit(mutations: readonly Mutation[], transactionId: string): Promise<CommitOutcome>
  /** Goes through everything that `commit` would, permissions included, and writes nothing. */
  rehearse(mutations: readonly Mutation[]): Promise<'possible' | 'conflict'>
  /** Answers at all. Never throws. */
  probe(): Promise<boolean>
}
