import {z} from 'zod'
import {fingerprint} from '../rules/fingerprint.ts'

/** A request as a proof binds it: sent again with any other word, it is another request. */
export interface ProvenRequest {
  method: string
  /** Path and query below the API's address, as they are sent: `/students?q=kari`. */
  target: string
  /** Empty where there is none. */
  body: string
}

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * What a Studio writes that signs in by cookie, and so holds no token to send: its author, as Sanity's history names them, asks
 * this one thing. The API takes it away as it reads it. The dotted id is never readable without signing in, and who reads it
 * learns neither the request nor the secret.
 */
export const proofDocument = z.object({
  _id: z.string().regex(/^passSupportProof\.[0-9a-f-]{36}$/),
  _type: z.literal('passSupportProof'),
  requestHash: hash,
  secretHash: hash,
})
export type ProofDocument = z.infer<typeof proofDocument>

/** A proof is good for this long after Sanity has written it. */
export const PROOF_LIFETIME_MS = 60_000

/** @param secret at least 32 random characters, sent with the request and stored nowhere */
export function proofOf(id: string, secret: string, request: ProvenRequest): ProofDocument {
  return {
    _id: `passSupportProof.${id}`,
    _type: 'passSupportProof',
    requestHash: requestHash(request),
    secretHash: fingerprint(secret),
  }
}

export function requestHash({method, target, body}: ProvenRequest): string {
  return fingerprint({method, target, body})
}

/** `Authorization` of a request that a proof speaks for. */
export function proofHeader({_id}: ProofDocument, secret: string): string {
  return `Proof ${_id}:${secret}`
}

/** The id and the secret's hash, or null where the header is of another kind. */
export function readProofHeader(header: string): {id: string; secretHash: string} | null {
  const [, id, secret] =
    /^Proof (passSupportProof\.[0-9a-f-]{36}):([\w-]{32,128})$/.exec(header) ?? []
  return id === undefined || secret === undefined ? null : {id, secretHash: fingerprint(secret)}
}
