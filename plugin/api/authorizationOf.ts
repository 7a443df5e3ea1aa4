import type {ProofDocument, ProvenRequest} from '../../schemas/contract/proof.ts'
import {ApiProblem} from './ApiProblem.ts'

export interface Identity {
  /** The caller's own Sanity token, asked for at every call because a Studio may renew it. Undefined where they sign in by cookie. */
  getToken: () => string | undefined
  /** Writes a proof into the dataset under the caller's own sign-in. */
  storeProof: (proof: ProofDocument) => Promise<unknown>
}

/**
 * What proves to the API who sends this one request: the caller's token, or, where the browser keeps that to itself, a document
 * that only they can have written.
 *
 * @throws ApiProblem `no-token` where neither is to be had
 */
export async function authorizationOf(
  {getToken, storeProof}: Identity,
  request: ProvenRequest,
): Promise<string> {
  const token = getToken()
  if (token) return `Bearer ${token}`
  // Most Studios hold a token, and need neither the proof nor its hashes.
  const {proofHeader, proofOf} = await import('../../schemas/contract/proof.ts')
  const secret = `${crypto.randomUUID()}-${crypto.randomUUID()}`
  const proof = proofOf(crypto.randomUUID(), secret, request)
  try {
    await storeProof(proof)
  } catch (cause) {
    throw new ApiProblem({
      code: 'no-token',
      detail: 'The Studio holds no token, and the proof that stands for one was not written.',
      cause,
    })
  }
  return proofHeader(proof, secret)
}
