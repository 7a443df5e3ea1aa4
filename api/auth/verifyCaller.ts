import type {HonoRequest} from 'hono'
import {ProblemError} from '../problems/problemError.ts'
import type {Services} from '../services.ts'
import type {VerifiedActor} from './actor.ts'
import {actorOf} from './actorOf.ts'
import {createCallerCache} from './createCallerCache.ts'
import {createShortMemory} from './createShortMemory.ts'
import {readSchoolActor} from './readSchoolActor.ts'
import {verifyProof} from './verifyProof.ts'

/** No token is longer; what is, is not worth a question to anybody. */
const LONGEST_HEADER = 4096
const BEARER = /^Bearer +(\S+)$/i
/** A JSON Web Token: three parts, of which the first begins with `{"`. No token of Sanity's looks like it. */
const SESSION_TOKEN = /^eyJ[\w-]*\.[\w-]*\.[\w-]*$/

/**
 * Who sent the request.
 *
 * @throws ProblemError `unauthenticated`, `token-expired`, `role-may-not-read`, `sanity-…`
 */
export type VerifyCaller = (request: HonoRequest) => Promise<VerifiedActor>

/**
 * Tells who sent a request, by the one proof that came with it. What the proof looks like decides who is asked, and nobody else
 * is asked afterwards: a session token that Clerk's key did not sign is not tried as a token of Sanity's. Lets nobody in while
 * whoever has to be asked does not answer.
 */
export function createCallerVerifier(services: Services): VerifyCaller {
  const {settings, sessions} = services
  const callers = createCallerCache(services.callers)
  const schoolActors = createShortMemory<VerifiedActor>()
  return async (request) => {
    const header = request.header('authorization') ?? ''
    if (header.length > LONGEST_HEADER) throw new ProblemError('unauthenticated')
    if (header.startsWith('Proof ')) {
      const authorId = await verifyProof(services, header, await provenRequest(request))
      return actorOf(await callers.member(authorId), settings)
    }
    const token = BEARER.exec(header)?.[1]
    if (token === undefined) throw new ProblemError('unauthenticated')
    if (!SESSION_TOKEN.test(token)) return actorOf(await callers.whoIs(token), settings)
    if (sessions === null) throw new ProblemError('unauthenticated')
    const clerkId = await sessions.userOf(token)
    return schoolActors(clerkId, () => readSchoolActor(services, clerkId))
  }
}

async function provenRequest(request: HonoRequest) {
  const {pathname, search} = new URL(request.url)
  return {method: request.method, target: `${pathname}${search}`, body: await request.text()}
}
