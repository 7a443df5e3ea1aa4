import {createRoute, z} from '@hono/zod-openapi'
import {auditCsvQuery, auditFilter} from '../../schemas/contract/audit.ts'
import {problem} from '../../schemas/contract/problem.ts'
import {csvOfNotes} from '../audit/csvOfNotes.ts'
import {exportNotes} from '../audit/exportNotes.ts'
import {ndjsonOfNotes} from '../audit/ndjsonOfNotes.ts'
import {noteExport} from '../audit/noteExport.ts'
import {servicesFor} from '../auth/visibleSchools.ts'
import type {Services} from '../services.ts'
import {SIGNED_IN} from './answers.ts'
import type {ApiApp} from './apiEnv.ts'

const CSV = 'text/csv; charset=utf-8'
const NDJSON = 'application/x-ndjson; charset=utf-8'

const csvRoute = createRoute({
  method: 'get',
  path: '/audit.csv',
  summary: 'The trail for a spreadsheet. That it was taken is written down',
  security: SIGNED_IN,
  request: {query: auditCsvQuery},
  responses: streamed('text/csv'),
})

const ndjsonRoute = createRoute({
  method: 'get',
  path: '/audit.ndjson',
  summary: 'The trail as one JSON object a line. That it was taken is written down',
  security: SIGNED_IN,
  request: {query: auditFilter},
  responses: streamed('application/x-ndjson'),
})

/** A HEAD runs the handler of its GET. It takes nothing away, so nothing is written down. */
export function auditExportRoutes(app: ApiApp, services: Services): void {
  app.openapi(csvRoute, async (c) => {
    const {separator, ...filter} = c.req.valid('query')
    if (c.req.method === 'HEAD') return c.body(null, 200, download(CSV, 'audit.csv'))
    const actor = c.get('actor')
    const scoped = servicesFor(services, actor)
    const format = csvOfNotes(services.settings.timeZone, separator)
    await noteExport(scoped, actor, 'csv', filter)
    const body = await exportNotes(scoped, filter, format, c.req.raw.signal)
    return c.body(body, 200, download(CSV, 'audit.csv'))
  })
  app.openapi(ndjsonRoute, async (c) => {
    const filter = c.req.valid('query')
    if (c.req.method === 'HEAD') return c.body(null, 200, download(NDJSON, 'audit.ndjson'))
    const actor = c.get('actor')
    const scoped = servicesFor(services, actor)
    await noteExport(scoped, actor, 'ndjson', filter)
    const body = await exportNotes(scoped, filter, ndjsonOfNotes, c.req.raw.signal)
    return c.body(body, 200, download(NDJSON, 'audit.ndjson'))
  })
}

function download(type: string, name: string): Record<string, string> {
  return {'content-type': type, 'content-disposition': `attachment; filename="${name}"`}
}

function streamed(type: string) {
  return {
    200: {
      description: 'The notes, newest first, as a stream',
      content: {[type]: {schema: z.string()}},
    },
    default: {
      description: 'A problem; its `code` is stable and `detail` says what to do',
      content: {'application/problem+json': {schema: problem}},
    },
  }
}
