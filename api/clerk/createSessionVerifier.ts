import {verifyToken} from '@clerk/backend'
import {TokenVerificationError, TokenVerificationErrorReason} from '@clerk/backend/errors'
import type {SessionVerifier} from '../ports/sessionVerifier.ts'
import {ProblemError} from '../problems/problemError.ts'

export interface SessionTrust {
  /** PEM of the Clerk instance's public key. */
  jwtKey: string
  /** `iss` of the instance's tokens: its Frontend API address. */
  issuer: string
  /** Origins of the apps whose sessions count (`azp`). Never empty: Clerk's client takes an empty list for "any". */
  authorizedParties: readonly [string, ...string[]]
}

/** Verifies session tokens by the instance's public key, without a request. Their times are compared with the machine's clock. */
export function createSessionVerifier({
  jwtKey,
  issuer,
  authorizedParties,
}: SessionTrust): SessionVerifier {
  return {
    userOf: async (token) => {
      const claims = await verified(token, {jwtKey, authorizedParties: [...authorizedParties]})
      // Clerk's client looks at neither: any instance with this key, and a sign-in that is not yet finished, would do.
      if (claims.iss !== issuer) throw new ProblemError('unauthenticated')
      if (claims['sts'] !== undefined && claims['sts'] !== 'active') {
        throw new ProblemError('unauthenticated')
      }
      return claims.sub
    },
  }
}

async function verified(token: string, options: Parameters<typeof verifyToken>[1]) {
  try {
    return await verifyToken(token, options)
  } catch (error) {
    const hasExpired =
      error instanceof TokenVerificationError &&
      error.reason === TokenVerificationErrorReason.TokenExpired
    // The error repeats claims of the token: it is not for the log.
    throw new ProblemError(hasExpired ? 'token-expired' : 'unauthenticated')
  }
}
