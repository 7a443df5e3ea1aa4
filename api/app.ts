import {OpenAPIHono} from '@hono/zod-openapi'
import {bodyLimit} from 'hono/body-limit'
import {cors} from 'hono/cors'
import {requestId} from 'hono/request-id'
import {secureHeaders} from 'hono/secure-headers'
import {createGate} from './auth/createGate.ts'
import {requireCaller} from './auth/requireCaller.ts'
import {answerError} from './problems/answerError.ts'
import {problemResponse} from './problems/problemResponse.ts'
import {withinRequest} from './upstream/requestScope.ts'
import type {ApiApp, ApiEnv} from './routes/apiEnv.ts'
import {auditExportRoutes} from './routes/auditExportRoutes.ts'
import {auditNoteRoute} from './routes/auditNoteRoute.ts'
import {auditRoute} from './routes/auditRoute.ts'
import {auditTotalsRoute} from './routes/auditTotalsRoute.ts'
import {deepSearchRoute} from './routes/deepSearchRoute.ts'
import {healthRoute} from './routes/healthRoute.ts'
import {logRequests} from './routes/logRequests.ts'
import {openapiRoute} from './routes/openapiRoute.ts'
import {planRoute} from './routes/planRoute.ts'
import {reconciliationRoutes} from './routes/reconciliationRoutes.ts'
import {repairRoute} from './routes/repairRoute.ts'
import {schoolsRoute} from './routes/schoolsRoute.ts'
import {studentRoute} from './routes/studentRoute.ts'
import {studentsRoute} from './routes/studentsRoute.ts'
import {timelineRoute} from './routes/timelineRoute.ts'
import {undoPlanRoute} from './routes/undoPlanRoute.ts'
import {validationHook} from './routes/validationHook.ts'
import {verifyRoute} from './routes/verifyRoute.ts'
import type {Services} from './services.ts'

const LARGEST_BODY = 64 * 1024
const PREFLIGHT_KEPT_S = 600

/**
 * The API as a Hono app: `app.fetch` answers a `Request` with a `Response`, on any host that speaks them. It keeps nothing
 * between requests but the callers of the last minute.
 */
export function createApp(services: Services): ApiApp {
  const app: ApiApp = new OpenAPIHono<ApiEnv>({defaultHook: validationHook})
  const gate = createGate(services)
  guard(app, services)
  app.use('*', requireCaller(gate))

  healthRoute(app, services, gate)
  schoolsRoute(app, services)
  studentsRoute(app, services)
  studentRoute(app, services)
  timelineRoute(app, services)
  deepSearchRoute(app, services)
  reconciliationRoutes(app, services)
  planRoute(app, services)
  repairRoute(app, services)
  undoPlanRoute(app, services)
  auditRoute(app, services)
  auditTotalsRoute(app, services)
  auditExportRoutes(app, services)
  verifyRoute(app, services)
  // after the fixed names under the same path
  auditNoteRoute(app, services)
  openapiRoute(app)

  app.notFound((c) => problemResponse('route-not-found', c.get('requestId')))
  app.onError(answerError(services.log))
  return app
}

/** What every request goes through before anybody asks who sent it. */
function guard(app: ApiApp, {settings, log}: Services): void {
  app.use('*', requestId())
  app.use('*', logRequests(log))
  app.use('*', secureHeaders())
  app.use(
    '*',
    cors({
      origin: (origin) => (settings.allowedOrigins.includes(origin) ? origin : null),
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['authorization', 'content-type'],
      exposeHeaders: ['x-request-id', 'retry-after'],
      maxAge: PREFLIGHT_KEPT_S,
    }),
  )
  app.use(
    '*',
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (c) => problemResponse('body-too-large', c.get('requestId')),
    }),
  )
  app.use('*', async (c, next) => {
    // Everything here is about a person.
    c.header('cache-control', 'no-store')
    await withinRequest(c.req.raw.signal, settings.upstreamDeadlineMs, next)
  })
}
