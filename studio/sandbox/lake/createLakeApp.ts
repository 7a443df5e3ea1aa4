import {Hono} from 'hono'
import {cors} from 'hono/cors'
import type {Faults} from './faults.ts'
import {injectFaults} from './injectFaults.ts'
import {LakeError, plainError} from './lakeError.ts'
import type {LakeServices} from './lakeServices.ts'
import {authRoutes} from './routes/authRoutes.ts'
import {historyRoutes} from './routes/historyRoutes.ts'
import type {LakeEnv} from './routes/lakeContext.ts'
import {projectRoutes} from './routes/projectRoutes.ts'
import {queryRoutes} from './routes/queryRoutes.ts'
import {quietRoutes} from './routes/quietRoutes.ts'
import {streamRoutes} from './routes/streamRoutes.ts'
import {userRoutes} from './routes/userRoutes.ts'
import {writeRoutes} from './routes/writeRoutes.ts'

const PREFLIGHT_MAX_AGE_S = 600

/** The HTTP side of the lake: who asks, what goes wrong on purpose, and which route answers. */
export function createLakeApp(services: LakeServices, faults: Faults): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.use('*', async (c, next) => {
    const done = services.log.start({
      method: c.req.method,
      path: c.req.path,
      tag: c.req.query('tag') ?? null,
    })
    await next()
    done(c.res.status)
  })
  app.use(
    '*',
    cors({
      origin: (origin) => origin,
      credentials: true,
      maxAge: PREFLIGHT_MAX_AGE_S,
      exposeHeaders: ['etag', 'x-sanity-shard'],
    }),
  )
  app.use('*', injectFaults(faults))
  app.use('*', async (c, next) => {
    requireThisProject(c.req.header('x-sanity-project-id'), services.projectId)
    c.set('identify', () => services.accounts.identify(c.req.raw.headers))
    c.header('x-sanity-shard', 'sandbox')
    await next()
  })
  for (const routes of allRoutes(services)) app.route('/:version{v[0-9X][^/]*}', routes)
  app.notFound((c) => {
    const url = new URL(c.req.url)
    services.log.reportUnknown(`${c.req.method} ${url.pathname}${url.search}`)
    throw plainError(404, `The local lake knows no ${c.req.method} ${url.pathname}`)
  })
  app.onError((error) => {
    if (error instanceof LakeError) return Response.json(error.body, {status: error.status})
    services.log.reportUnknown(`crash: ${error.stack ?? error.message}`)
    const crash = plainError(500, `The local lake crashed: ${error.message}`)
    return Response.json(crash.body, {status: 500})
  })
  return app
}

function allRoutes(services: LakeServices): Hono<LakeEnv>[] {
  return [
    authRoutes(services),
    userRoutes(services),
    projectRoutes(services),
    queryRoutes(services),
    writeRoutes(services),
    streamRoutes(services),
    historyRoutes(services),
    quietRoutes(services),
  ]
}

function requireThisProject(asked: string | undefined, projectId: string): void {
  if (asked !== undefined && asked !== projectId) {
    throw plainError(404, `Project not found: ${asked}`)
  }
}
