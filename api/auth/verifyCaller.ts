import type {CallerDirectory} from '../ports/callerDirectory.ts'
import {ProblemError} from '../problems/problemError.ts'
import type {Settings} from '../services.ts'
import type {VerifiedActor} from './actor.ts'
import {actorOf} from './actorOf.ts'

/** No token is longer; what is, is not worth a question to Sanity. */
const LONGEST_TOKEN = 4096
const BEARER = /^Bearer +(\S+)$/i

/**
 * Who sent the request, proven by the Sanity token that they sent with it. Lets nobody in while Sanity cannot be asked.
 *
 * @throws ProblemError `unauthenticated`, `token-expired`, `role-may-not-read`, `sanity-unavailable`
 */
export async function verifyCaller(
  authorization: string | undefined,
  callers: CallerDirectory,
  settings: Settings,
): Promise<VerifiedActor> {
  const token = BEARER.exec(authorization ?? '')?.[1]
  if (token === undefined || token.length > LONGEST_TOKEN) throw new ProblemError('unauthenticated')
  return actorOf(await callers.whoIs(token), settings)
}
