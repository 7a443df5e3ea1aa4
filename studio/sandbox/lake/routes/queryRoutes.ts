import {Hono} from 'hono'
import {z} from 'zod'
import {answerQuery} from '../answerQuery.ts'
import {readDocumentId} from '../documentId.ts'
import {createView} from '../documentView.ts'
import {dataError} from '../lakeError.ts'
import type {LakeDocument} from '../lakeDocument.ts'
import type {LakeServices} from '../lakeServices.ts'
import {readPerspective} from '../perspective.ts'
import type {Query} from '../prepareQuery.ts'
import {
  apiVersionOf,
  isOn,
  readBody,
  readParams,
  requireDataset,
  type LakeContext,
  type LakeEnv,
} from './lakeContext.ts'

const queryBody = z.object({
  query: z.string().min(1),
  params: z.record(z.string(), z.unknown()).default({}),
})

const NOTHING = createView()

/** Reading: GROQ, documents by id, and who refers to whom. */
export function queryRoutes(services: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  const answer = async (c: LakeContext, query: Query) => {
    const {user, permissions} = requireDataset(c, services)
    const started = performance.now()
    const perspective = readPerspective(c.req.query('perspective'), apiVersionOf(c))
    const result = await answerQuery(query, {
      view: permissions.has('read') ? services.views.in(perspective) : NOTHING,
      identity: user.id,
      projectId: services.projectId,
      dataset: services.datasetName,
      now: services.clock.now(),
    })
    const ms = Math.round(performance.now() - started)
    const withQuery = c.req.query('returnQuery') !== 'false' && {query: query.query}
    return Response.json({...withQuery, result, syncTags: ['s1:all'], ms})
  }

  routes.get('/data/query/:dataset', (c) => {
    requireDataset(c, services)
    const query = c.req.query('query')
    if (!query) throw dataError(400, 'validationError', 'Missing required parameter "query"')
    return answer(c, {query, params: readParams(c)})
  })
  routes.post('/data/query/:dataset', async (c) => {
    requireDataset(c, services)
    return answer(c, await readBody(c, queryBody))
  })
  routes.get('/data/doc/:dataset/:ids', (c) => {
    const {permissions} = requireDataset(c, services)
    const ids = c.req.param('ids').split(',')
    return Response.json(
      permissions.has('read')
        ? documentsById(services, ids, isOn(c, 'includeAllVersions'))
        : {documents: [], omitted: ids.map((id) => ({id, reason: 'permission'}))},
    )
  })
  routes.get('/data/references/:dataset/*', (c) => {
    requireDataset(c, services)
    return c.json({totalCount: 0, references: []})
  })
  return routes
}

function documentsById({dataset}: LakeServices, ids: string[], allVersions: boolean) {
  const find = (id: string): LakeDocument[] => {
    if (allVersions) return versionsOf(dataset.documents, id)
    const document = dataset.documents.get(id)
    return document ? [document] : []
  }
  const missing = ids.filter((id) => find(id).length === 0)
  const omitted = missing.map((id) => ({id, reason: 'existence'}))
  return {documents: ids.flatMap(find), omitted}
}

function versionsOf(documents: ReadonlyMap<string, LakeDocument>, id: string): LakeDocument[] {
  const {published} = readDocumentId(id)
  return [...documents.values()].filter(
    (document) => readDocumentId(document._id).published === published,
  )
}
