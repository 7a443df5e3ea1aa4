import type {MiddlewareHandler} from 'hono'
import {routePath} from 'hono/route'
import type {Log} from '../services.ts'
import type {ApiEnv} from './apiEnv.ts'

/** One line a request: what was asked of which route, by whom, how it ended. Never the address asked for: it holds names. */
export function logRequests(log: Log): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const started = performance.now()
    await next()
    const fields = {
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms: Math.round(performance.now() - started),
      requestId: c.get('requestId'),
      actor: c.get('actor')?.id,
    }
    log.info(fields, 'request')
  }
}
