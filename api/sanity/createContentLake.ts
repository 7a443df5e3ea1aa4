import {isHttpError, type SanityClient, type Transaction} from '@sanity/client'
import type {
  CacheDocument,
  CommitOutcome,
  ContentLake,
  Mutation,
  QueryParams,
} from '../ports/contentLake.ts'
import {isNoteId} from '../../schemas/rules/audit/noteId.ts'
import {isMessageRecordId} from '../../schemas/rules/message/studentMessageRecord.ts'
import {ProblemError} from '../problems/problemError.ts'
import {detached, withDeadline} from '../upstream/requestScope.ts'
import {retrying} from '../upstream/retrying.ts'
import {NotSanityError, sanityFailure, sanityProblem, waitAfterSanity} from './sanityFailure.ts'

/** The dataset, through Sanity's own client. */
export function createContentLake(client: SanityClient): ContentLake {
  return {
    query: async (groq, params) => {
      try {
        return await read(client, groq, params)
      } catch (error) {
        throw sanityProblem(error)
      }
    },
    commit: async (mutations, transactionId) => {
      requireAppendOnly(mutations)
      try {
        // A caller who leaves must not leave a transaction behind of which nobody knows whether it was written.
        await detached(() => send(client, mutations, {transactionId, tag: 'repair'}))
        return 'committed'
      } catch (error) {
        return outcomeOf(error)
      }
    },
    remember: async (documents, guard, transactionId) => {
      requireAppendOnly(guard)
      try {
        // What was read is worth keeping although the caller has left.
        await detached(() =>
          commitTransaction(rememberingTransaction(client, documents, guard), {
            ...(transactionId !== undefined && {transactionId}),
            tag: 'remember',
          }),
        )
        return 'committed'
      } catch (error) {
        return outcomeOf(error)
      }
    },
    rehearse: async (mutations) => {
      try {
        await send(client, mutations, {dryRun: true, tag: 'rehearse'})
        return 'possible'
      } catch (error) {
        if (outcomeOf(error) === 'conflict') return 'conflict'
        throw sanityProblem(error)
      }
    },
    probe: async () => {
      try {
        await read(client, NOTHING, {})
        return {ok: true, value: null, complete: true}
      } catch (error) {
        return {ok: false, failure: sanityFailure(error), permission: null, requestId: null}
      }
    },
  }
}

async function read(client: SanityClient, groq: string, params: QueryParams): Promise<unknown> {
  const result = await withDeadline((signal) =>
    retrying(() => client.fetch<unknown>(groq, params, {signal}), waitAfterSanity),
  )
  // GROQ answers null for nothing.
  if (result === undefined) throw new NotSanityError('The answer has no result')
  return result
}

/** Costs the lake nothing and still needs a token that may read. */
const NOTHING = 'count(*[_id == "none"])'

function send(
  client: SanityClient,
  mutations: readonly Mutation[],
  options: {transactionId?: string; dryRun?: boolean; tag: string},
): Promise<unknown> {
  return commitTransaction(transactionOf(client, mutations), options)
}

function commitTransaction(
  transaction: Transaction,
  options: {transactionId?: string; dryRun?: boolean; tag: string},
): Promise<unknown> {
  return withDeadline((signal) =>
    transaction.commit({...options, visibility: 'sync', returnDocuments: false, signal}),
  )
}

function rememberingTransaction(
  client: SanityClient,
  documents: readonly CacheDocument[],
  guard: readonly Mutation[],
): Transaction {
  const transaction = transactionOf(client, guard)
  for (const document of documents) transaction.createOrReplace(document)
  return transaction
}

function transactionOf(client: SanityClient, mutations: readonly Mutation[]): Transaction {
  const transaction = client.transaction()
  for (const mutation of mutations) {
    if ('create' in mutation) {
      transaction.create(mutation.create)
      continue
    }
    const {id, revision, set, unset} = mutation.patch
    const patch = client.patch(id).set(set).ifRevisionId(revision)
    transaction.patch(unset.length > 0 ? patch.unset(unset) : patch)
  }
  return transaction
}

/** A record is written once. Nothing in the API edits one; should that ever change by mistake, it ends here. */
function requireAppendOnly(mutations: readonly Mutation[]): void {
  const editsRecord = mutations.some(
    (mutation) =>
      'patch' in mutation && (isNoteId(mutation.patch.id) || isMessageRecordId(mutation.patch.id)),
  )
  if (editsRecord) throw new ProblemError('internal')
}

/** What a failed commit means. Only an answer of the lake itself says that nothing was written. */
function outcomeOf(error: unknown): CommitOutcome {
  if (!isHttpError(error)) return 'unknown'
  if (error.statusCode === 409) return 'conflict'
  if (error.statusCode === 401 || error.statusCode === 403) {
    throw new ProblemError('sanity-may-not-write', {}, error)
  }
  if (error.statusCode === 429) throw sanityProblem(error)
  if (error.statusCode < 500) throw new ProblemError('internal', {}, error)
  return 'unknown'
}
