import {createRoute} from '@hono/zod-openapi'
import type {Context} from 'hono'
import {healthResponse, liveness} from '../../schemas/contract/health.ts'
import type {VerifiedActor} from '../auth/actor.ts'
import type {Gate} from '../auth/createGate.ts'
import {servicesFor} from '../auth/visibleSchools.ts'
import {checkHealth} from '../health/checkHealth.ts'
import {ProblemError} from '../problems/problemError.ts'
import type {Services} from '../services.ts'
import {answers, SIGNED_IN} from './answers.ts'
import type {ApiApp, ApiEnv} from './apiEnv.ts'

const route = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether the API runs; for callers who may read, what it can reach',
  security: [{}, ...SIGNED_IN],
  responses: answers(healthResponse.or(liveness), 'Which services answer'),
})

/**
 * A load balancer asks without a token and hears that the API runs, at the cost of nothing upstream. Whoever may read is told
 * what the API can reach. A token that proves nothing is treated like none: health has nothing to refuse.
 */
export function healthRoute(app: ApiApp, services: Services, gate: Gate): void {
  app.openapi(route, async (c) => {
    const actor = await readerOf(c, gate)
    if (actor === null) return c.json({status: 'ok' as const}, 200)
    return c.json(await checkHealth(servicesFor(services, actor)), 200)
  })
}

async function readerOf(c: Context<ApiEnv>, gate: Gate): Promise<VerifiedActor | null> {
  if (c.req.header('authorization') === undefined) return null
  try {
    return await gate(c)
  } catch (error) {
    if (error instanceof ProblemError) return null
    throw error
  }
}
