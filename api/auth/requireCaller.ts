import type {MiddlewareHandler} from 'hono'
import type {CallerDirectory} from '../ports/callerDirectory.ts'
import type {ApiEnv} from '../routes/apiEnv.ts'
import type {Settings} from '../services.ts'
import {verifyCaller} from './verifyCaller.ts'

/** Who may ask these is decided by themselves, or does not matter. Everything else, known or not, needs a caller. */
const OPEN = new Set(['/health', '/openapi.json'])

/** Lets a request through once it is known who sent it and that they may read. */
export function requireCaller(
  callers: CallerDirectory,
  settings: Settings,
): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (!OPEN.has(c.req.path)) {
      c.set('actor', await verifyCaller(c.req.header('authorization'), callers, settings))
    }
    await next()
  }
}
