import {timingSafeEqual} from 'hono/utils/buffer'
import {
  PROOF_LIFETIME_MS,
  readProofHeader,
  requestHash,
  type ProvenRequest,
} from '../../schemas/contract/proof.ts'
import {ProblemError} from '../problems/problemError.ts'
import type {Services} from '../services.ts'

/**
 * Id of the project's user who wrote the proof that the header names. A proof is taken away before it is believed, speaks for
 * one request alone, and is worth nothing a minute after it was written.
 *
 * @throws ProblemError `unauthenticated`, `token-expired` for one that is too old, or `sanity-…`
 */
export async function verifyProof(
  {proofs, clock}: Pick<Services, 'proofs' | 'clock'>,
  header: string,
  request: ProvenRequest,
): Promise<string> {
  const claimed = readProofHeader(header)
  const proof = claimed && (await proofs.find(claimed.id))
  if (!claimed || !proof) throw new ProblemError('unauthenticated')
  const {secretHash, requestHash: allowed} = proof.document
  // Who does not know the secret must not be able to use somebody's proof up.
  const knowsSecret = await timingSafeEqual(claimed.secretHash, secretHash)
  if (!knowsSecret || !(await proofs.consume(proof))) throw new ProblemError('unauthenticated')
  if (Math.abs(clock() - proof.writtenAt) > PROOF_LIFETIME_MS) {
    throw new ProblemError('token-expired')
  }
  if (!(await timingSafeEqual(requestHash(request), allowed))) {
    throw new ProblemError('unauthenticated')
  }
  return proof.authorId
}
