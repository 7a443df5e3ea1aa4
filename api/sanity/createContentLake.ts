import {isHttpError, type SanityClient, type Transaction} from '@sanity/client'
import type {CommitOutcome, ContentLake, Mutation} from '../ports/contentLake.ts'
import {ProblemError} from '../problems/problemError.ts'
import {detached, withDeadline} from '../requestScope.ts'

/** The dataset, through Sanity's own client. */
export function createContentLake(client: SanityClient): ContentLake {
  return {
    query: async (groq, params) => {
      try {
        return await withDeadline((signal) => client.fetch<unknown>(groq, params, {signal}))
      } catch (error) {
        throw new ProblemError('sanity-unavailable', {}, error)
      }
    },
    commit: async (mutations, transactionId) => {
      try {
        // A caller who leaves must not leave a transaction behind of which nobody knows whether it was written.
        await detached(() => send(client, mutations, {transactionId, tag: 'repair'}))
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
        throw new ProblemError('sanity-unavailable', {}, error)
      }
    },
    probe: () =>
      withDeadline((signal) => client.fetch<unknown>(NOTHING, {}, {signal})).then(
        () => true,
        () => false,
      ),
  }
}

/** Costs the lake nothing and still needs a token that may read. */
const NOTHING = 'count(*[_id == "none"])'

function send(
  client: SanityClient,
  mutations: readonly Mutation[],
  options: {transactionId?: string; dryRun?: boolean; tag: string},
): Promise<unknown> {
  const transaction = transactionOf(client, mutations)
  return withDeadline((signal) =>
    transaction.commit({...options, visibility: 'sync', returnDocuments: false, signal}),
  )
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

/** What a failed commit means. Only an answer of the lake itself says that nothing was written. */
function outcomeOf(error: unknown): CommitOutcome {
  if (!isHttpError(error)) return 'unknown'
  if (error.statusCode === 409) return 'conflict'
  if (error.statusCode === 401 || error.statusCode === 403) {
    throw new ProblemError('sanity-may-not-write', {}, error)
  }
  if (error.statusCode === 429) throw new ProblemError('sanity-unavailable', {}, error)
  if (error.statusCode < 500) throw new ProblemError('internal', {}, error)
  return 'unknown'
}
