import {Hono} from 'hono'
import type {LakeServices} from '../lakeServices.ts'
import {requireCaller, type LakeEnv} from './lakeContext.ts'
import {openStream} from './openStream.ts'

/** What a Studio asks beside its content: answered as if every extra were switched off. */
export function quietRoutes({projectId, listeners}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  // asked by beacons and probes, without a token
  routes.get('/ping', (c) => c.json({pong: true}))
  routes.get('/data/ping/:dataset?', (c) => c.json({pong: true}))
  routes.get('/check/cors', (c) => c.json({result: {allowed: true, withCredentials: true}}))
  routes.post('/intake/:kind', (c) => c.json({}))
  routes.get('/intake/telemetry-status', (c) => c.json({status: 'denied'}))

  routes.get('/features', (c) => c.json([]))
  routes.get('/features/:feature', (c) => c.json(false))
  routes.get('/journey/*', (c) => c.json(null))
  routes.get('/help', (c) => c.json({}))
  routes.get('/access/requests/me', (c) => c.json([]))
  routes.get('/schedules/*', (c) => c.json({schedules: []}))
  routes.get('/subscriptions/project/*', (c) => c.json({projectId, featureTypes: {}}))
  // the AI agent's bundles: a stream that stays open and silent
  routes.get('/agent/:organization/bundles/:owner/listen', (c) => {
    requireCaller(c)
    return openStream(c, (stream) => listeners.addLive(stream, false))
  })
  return routes
}
