import type {SanityClient} from '@sanity/client'
import {z} from 'zod'
import type {DocumentHistory, LoggedTransaction} from '../ports/documentHistory.ts'
import {withDeadline} from '../upstream/requestScope.ts'
import {retrying} from '../upstream/retrying.ts'
import {linesOf} from './linesOf.ts'
import {NotSanityError, sanityFailure, waitAfterSanity} from './sanityFailure.ts'

/** Of all the documents of one student together. */
const MOST_TRANSACTIONS = 300

const logged = z
  .object({
    id: z.string(),
    timestamp: z.iso.datetime(),
    author: z.string().default(''),
    effects: z.record(z.string(), z.object({revert: z.array(z.unknown())}).optional()).default({}),
  })
  .transform(({id, timestamp, author, effects}): LoggedTransaction => ({
    id,
    at: timestamp,
    authorId: author,
    reverts: new Map(
      Object.entries(effects).flatMap(([documentId, effect]) =>
        effect === undefined ? [] : [[documentId, effect.revert] as const],
      ),
    ),
  }))

/** The transaction log, as Sanity's History API tells it: what changed, without the mutations that did it. */
export function createDocumentHistory(client: SanityClient): DocumentHistory {
  return {
    transactionsOf: async (documentIds) => {
      if (documentIds.length === 0) return {ok: true, value: [], complete: true}
      try {
        const answer = await ask(client, documentIds)
        const {data} = z.array(logged).safeParse(linesOf(answer))
        if (data === undefined) throw new NotSanityError('The answer is no transaction log')
        return {ok: true, value: data, complete: data.length < MOST_TRANSACTIONS}
      } catch (error) {
        return {ok: false, failure: sanityFailure(error), permission: null, requestId: null}
      }
    },
  }
}

function ask(client: SanityClient, documentIds: readonly string[]): Promise<unknown> {
  const {dataset = ''} = client.config()
  const ids = documentIds.map(encodeURIComponent).join(',')
  return withDeadline((signal) =>
    retrying(
      () =>
        client.request<unknown>({
          url: `/data/history/${dataset}/transactions/${ids}`,
          query: {
            effectFormat: 'mendoza',
            excludeContent: 'true',
            excludeMutations: 'true',
            includeIdentifiedDocumentsOnly: 'true',
            reverse: 'true',
            limit: String(MOST_TRANSACTIONS),
          },
          signal,
          tag: 'history',
        }),
      waitAfterSanity,
    ),
  )
}
