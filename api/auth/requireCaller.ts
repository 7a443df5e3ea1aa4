import type {MiddlewareHandler} from 'hono'
import type {ApiEnv} from '../routes/apiEnv.ts'
import type {Gate} from './createGate.ts'

/** Who may ask these is decided by themselves, or does not matter. Everything else, known or not, needs a caller. */
const OPEN = new Set(['/health', '/openapi.json'])

/** Lets a request through once it is known who sent it and that they may read. */
export function requireCaller(gate: Gate): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (!OPEN.has(c.req.path)) c.set('actor', await gate(c))
    await next()
  }
}
