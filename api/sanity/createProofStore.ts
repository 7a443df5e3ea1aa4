import {isHttpError, type SanityClient} from '@sanity/client'
import {z} from 'zod'
import {proofDocument} from '../../schemas/contract/proof.ts'
import type {ProofStore} from '../ports/proofStore.ts'
import {ProblemError} from '../problems/problemError.ts'
import {detached, withDeadline} from '../upstream/requestScope.ts'
import {retrying} from '../upstream/retrying.ts'
import {linesOf} from './linesOf.ts'
import {sanityProblem, waitAfterSanity} from './sanityFailure.ts'

const stored = proofDocument.extend({_rev: z.string()})

/** A line of the transaction log. The author is who was signed in when it was written; no writer has a say in it. */
const written = z.object({id: z.string(), author: z.string().min(1), timestamp: z.iso.datetime()})

/** The proofs in the dataset, and who wrote them by the History API: documents do not name their author. */
export function createProofStore(client: SanityClient): ProofStore {
  return {
    find: async (id) => {
      const [found, lines] = await Promise.all([
        asking((signal) => client.fetch<unknown>('*[_id == $id][0]', {id}, {signal, tag: 'proof'})),
        readHistory(client, id),
      ])
      const document = stored.safeParse(found)
      const [transaction, ...later] = lines
      if (!document.success || transaction === undefined || later.length > 0) return null
      const {_rev: revision, ...proof} = document.data
      if (transaction.id !== revision) return null
      const {author: authorId, timestamp} = transaction
      return {document: proof, revision, authorId, writtenAt: Date.parse(timestamp)}
    },
    // Deleting knows no revision and does not mind that there is nothing to delete; the patch before it does.
    consume: async ({document: {_id: id}, revision}) => {
      const taking = client
        .transaction()
        .patch(client.patch(id).set({consumed: true}).ifRevisionId(revision))
        .delete(id)
      try {
        await detached(() =>
          withDeadline((signal) => taking.commit({returnDocuments: false, signal, tag: 'proof'})),
        )
        return true
      } catch (error) {
        if (isHttpError(error) && MOVED.has(error.statusCode)) return false
        if (isHttpError(error) && error.statusCode === 403) {
          throw new ProblemError('sanity-may-not-write', {}, error)
        }
        throw sanityProblem(error)
      }
    },
  }
}

/** Another request took it: it has another revision, or is gone. */
const MOVED = new Set([404, 409])

async function readHistory(client: SanityClient, id: string) {
  const {dataset = ''} = client.config()
  const answer = await asking((signal) =>
    client.request<unknown>({
      url: `/data/history/${dataset}/transactions/${id}`,
      query: {excludeContent: 'true', limit: '2'},
      signal,
      tag: 'proof',
    }),
  )
  return z.array(written).safeParse(linesOf(answer)).data ?? []
}

async function asking<Answer>(ask: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  try {
    return await withDeadline((signal) => retrying(() => ask(signal), waitAfterSanity))
  } catch (error) {
    throw sanityProblem(error)
  }
}
