import type {JsonObject} from '../../schemas/rules/json.ts'
import type {Reading} from './reading.ts'

export type StoredDocument = JsonObject & {_id: string; _type: string}

/** One write of a transaction. There is none that deletes, and none that overwrites a whole document. */
export type Mutation =
  | {create: StoredDocument}
  | {patch: {id: string; revision: string; set: JsonObject; unset: string[]}}

/** A document that the tool keeps for its own speed. It proves nothing, and may be lost at any time. */
export type CacheDocument = StoredDocument & {_type: 'passSessionIndex' | 'passReconciliationPart'}

/** `conflict`: a document moved, or an id is taken; nothing was written. `unknown`: the answer was lost. */
export type CommitOutcome = 'committed' | 'conflict' | 'unknown'

export type QueryParams = Record<string, string | number | null | string[]>

/** The dataset. A method that cannot do its work throws a `ProblemError` whose code (`sanity-…`) says why. */
export interface ContentLake {
  /** Evaluates GROQ over published documents and drafts alike, never from a cache. */
  query(groq: string, params: QueryParams): Promise<unknown>
  /** All or nothing. The id makes a second commit of the same transaction collide with the first. */
  commit(mutations: readonly Mutation[], transactionId: string): Promise<CommitOutcome>
  /**
   * Writes cached documents over whatever they held, and `guard` with them: all or nothing. Kept apart from `commit`, so that
   * nothing which tells what was done can be overwritten.
   *
   * @param transactionId becomes the revision of everything that is written; without it, whoever needs that has to ask
   */
  remember(
    documents: readonly CacheDocument[],
    guard: readonly Mutation[],
    transactionId?: string,
  ): Promise<CommitOutcome>
  /** Goes through everything that `commit` would, permissions included, and writes nothing. */
  rehearse(mutations: readonly Mutation[]): Promise<'possible' | 'conflict'>
  /** Asks for nothing, to learn whether it would be answered. Never throws. */
  probe(): Promise<Reading<null>>
}
