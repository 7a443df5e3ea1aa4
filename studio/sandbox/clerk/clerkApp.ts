import {Hono} from 'hono'
import type {Clock} from '../clock.ts'
import {type FaultInjector, isCut} from '../http/faults.ts'
import type {ServiceApp} from '../http/httpService.ts'
import {
  type LoggedRequest,
  readableQuery,
  readableRequest,
  type RequestLog,
} from '../http/requestLog.ts'
import type {ClerkWorldUser} from '../world.ts'
import {ClerkFailure, keyInvalid, serverError, unknownRoute, userNotFound} from './clerkFailure.ts'
import {buildClerkUser} from './clerkUser.ts'
import {filterUsers, listUsers} from './findUsers.ts'

export type ClerkRequest = LoggedRequest

export interface ClerkAppState {
  users(): ClerkWorldUser[]
  secretKey: string
  jwk: object
  log: RequestLog<ClerkRequest>
  faults: FaultInjector
  clock: Clock
}

/**
 * The client compares the content type with `===` and hands over the body as text when
 * anything follows it, so it has to be bare.
 */
export const clerkJson = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: {'content-type': 'application/json', 'cf-ray': 'sandbox', ...headers},
  })

export const clerkRefusal = (failure: ClerkFailure): Response =>
  clerkJson(
    {
      errors: [{message: failure.message, long_message: failure.longMessage, code: failure.code}],
      clerk_trace_id: 'trace_sandbox',
    },
    failure.status,
    failure.headers,
  )

const searchOf = (request: Request) => new URL(request.url).searchParams

export function createClerkApp(state: ClerkAppState): ServiceApp {
  const {secretKey, log, faults} = state
  const app: ServiceApp = new Hono()
  app.use(async (context, next) => {
    const {method, path, raw} = context.req
    const finish = log.start({method, path, query: readableQuery(raw.url)})
    const fault = await faults.inject({path, account: ''}, context.env)
    if (fault) context.res = fault
    else await next()
    finish(fault && isCut(fault) ? 0 : context.res.status)
  })
  app.use('/v1/*', async (context, next) => {
    if (context.req.header('authorization') !== `Bearer ${secretKey}`) throw keyInvalid()
    await next()
  })
  addRoutes(app, state)
  app.notFound((context) => {
    throw unknownRoute(context.req.method, context.req.path)
  })
  app.onError((error, context) => {
    const failure =
      error instanceof ClerkFailure
        ? error
        : serverError(500, `Clerk sandbox: ${error.stack ?? error.message}`)
    if (failure.unknown || failure.status === 500) {
      log.unknown(readableRequest(context.req.raw))
    }
    return clerkRefusal(failure)
  })
  return app
}

function addRoutes(app: ServiceApp, state: ClerkAppState): void {
  const {jwk, clock} = state
  app.get('/v1/jwks', () => clerkJson({keys: [jwk]}))
  app.get('/v1/users', (context) =>
    clerkJson(
      listUsers(state.users(), searchOf(context.req.raw)).map((user) =>
        buildClerkUser(user, clock.now()),
      ),
    ),
  )
  app.get('/v1/users/count', (context) => {
    const found = filterUsers(state.users(), searchOf(context.req.raw))
    return clerkJson({object: 'total_count', total_count: found.length})
  })
  app.get('/v1/users/:id', (context) => {
    const id = context.req.param('id')
    const user = state.users().find((candidate) => candidate.id === id && !candidate.deleted)
    if (!user) throw userNotFound(id)
    return clerkJson(buildClerkUser(user, clock.now()))
  })
}
