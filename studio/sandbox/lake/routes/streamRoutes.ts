import {Hono} from 'hono'
import {createView} from '../documentView.ts'
import type {LakeDocument} from '../lakeDocument.ts'
import {plainError} from '../lakeError.ts'
import type {LakeServices} from '../lakeServices.ts'
import type {ListenOptions} from '../listeners.ts'
import {runQuery} from '../runQuery.ts'
import {isOn, readParams, requireDataset, type LakeContext, type LakeEnv} from './lakeContext.ts'
import {openStream} from './openStream.ts'

/** The event streams: changes to what a query selects, and the live content API. */
export function streamRoutes(services: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  routes.get('/data/listen/:dataset', (c) => listen(c, services))
  routes.get('/data/live/events/:dataset', (c) => {
    requireReader(c, services)
    return openStream(c, (stream) => services.listeners.addLive(stream, true))
  })
  return routes
}

function listen(c: LakeContext, services: LakeServices): Response {
  const {user} = requireReader(c, services)
  const query = {query: c.req.query('query') ?? '*', params: readParams(c)}
  const context = {
    identity: user.id,
    projectId: services.projectId,
    dataset: services.datasetName,
    now: services.clock.now(),
  }
  // a query that cannot be run is refused now, not when something changes
  runQuery(query, {...context, view: services.views.in('raw')})
  const selects = (document: LakeDocument) => {
    const result = runQuery(query, {...context, view: createView([document])})
    return Array.isArray(result) ? result.length > 0 : Boolean(result)
  }
  const options = readListenOptions(c)
  return openStream(c, (stream) => services.listeners.addListener({stream, options, selects}))
}

function requireReader(c: LakeContext, services: LakeServices) {
  const caller = requireDataset(c, services)
  if (!caller.permissions.has('read')) {
    throw plainError(403, 'Insufficient permissions; permission "read" required')
  }
  return caller
}

function readListenOptions(c: LakeContext): ListenOptions {
  return {
    effectFormat: c.req.query('effectFormat'),
    includeMutations: c.req.query('includeMutations') !== 'false',
    includePreviousRevision: isOn(c, 'includePreviousRevision'),
    includeResult: isOn(c, 'includeResult'),
    includeAllVersions: isOn(c, 'includeAllVersions'),
    visibility: c.req.query('visibility') === 'query' ? 'query' : 'transaction',
  }
}
