import {createRoute} from '@hono/zod-openapi'
import {healthResponse, liveness} from '../../schemas/contract/health.ts'
import {verifyCaller} from '../auth/verifyCaller.ts'
import {checkHealth} from '../health/checkHealth.ts'
import type {CallerDirectory} from '../ports/callerDirectory.ts'
import {ProblemError} from '../problems/problemError.ts'
import type {Services} from '../services.ts'
import {answers} from './answers.ts'
import type {ApiApp} from './apiEnv.ts'

const route = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether the API runs; for callers who may read, what it can reach',
  security: [{}, {sanityToken: []}],
  responses: answers(healthResponse.or(liveness), 'Which services answer'),
})

/**
 * A load balancer asks without a token and hears that the API runs, at the cost of nothing upstream. Whoever may read is told
 * what the API can reach. A token that proves nothing is treated like none: health has nothing to refuse.
 */
export function healthRoute(app: ApiApp, services: Services, callers: CallerDirectory): void {
  app.openapi(route, async (c) => {
    const authorization = c.req.header('authorization')
    if (!(await mayRead(authorization, callers, services))) {
      return c.json({status: 'ok' as const}, 200)
    }
    return c.json(await checkHealth(services), 200)
  })
}

async function mayRead(
  authorization: string | undefined,
  callers: CallerDirectory,
  {settings}: Services,
): Promise<boolean> {
  if (authorization === undefined) return false
  try {
    await verifyCaller(authorization, callers, settings)
    return true
  } catch (error) {
    if (error instanceof ProblemError) return false
    throw error
  }
}
