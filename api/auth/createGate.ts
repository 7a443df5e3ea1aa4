import type {Context} from 'hono'
import {STATUS_OF_PROBLEM} from '../../schemas/contract/problem.ts'
import {ProblemError} from '../problems/problemError.ts'
import type {ApiEnv} from '../routes/apiEnv.ts'
import type {Services} from '../services.ts'
import type {VerifiedActor} from './actor.ts'
import {createRateLimit, type RateLimit} from './createRateLimit.ts'
import {tokenDigest} from './tokenDigest.ts'
import {createCallerVerifier} from './verifyCaller.ts'

/**
 * Tells who sent a request, and lets nobody through who asks more often than a person does.
 *
 * @throws ProblemError `unauthenticated`, `token-expired`, `role-may-not-read`, `too-many-requests`, `sanity-…`
 */
export type Gate = (c: Context<ApiEnv>) => Promise<VerifiedActor>

export function createGate(services: Services): Gate {
  const {rateLimits} = services.settings
  const verify = createCallerVerifier(services)
  const failures = createRateLimit(rateLimits.failuresPerMinute)
  const reads = createRateLimit(rateLimits.readsPerMinute)
  const repairs = createRateLimit(rateLimits.repairsPerMinute)

  const identify = async (c: Context<ApiEnv>): Promise<VerifiedActor> => {
    const source = await sourceOf(c, rateLimits.addressHeader)
    if (source === null) return verify(c.req)
    requireRoom(c, failures, source)
    try {
      return await verify(c.req)
    } catch (error) {
      if (provesNothing(error)) failures.count(source)
      throw error
    }
  }
  return async (c) => {
    const actor = await identify(c)
    const limit = c.req.method === 'POST' && c.req.path === '/repairs' ? repairs : reads
    const caller = `${actor.via}:${actor.id}`
    requireRoom(c, limit, caller)
    limit.count(caller)
    return actor
  }
}

/** Whoever the host says is calling, else the same proof again. Null: there is nothing to tell one from another by. */
async function sourceOf(c: Context<ApiEnv>, addressHeader: string | null): Promise<string | null> {
  const address = addressHeader === null ? undefined : c.req.header(addressHeader)
  if (address) return address
  const authorization = c.req.header('authorization')
  return authorization ? tokenDigest(authorization) : null
}

function provesNothing(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false
  const status = STATUS_OF_PROBLEM[error.code]
  return status === 401 || status === 403
}

function requireRoom(c: Context<ApiEnv>, limit: RateLimit, caller: string): void {
  const seconds = limit.wait(caller)
  if (seconds === 0) return
  c.header('retry-after', String(seconds))
  throw new ProblemError('too-many-requests')
}
