import {createRoute} from '@hono/zod-openapi'
import {auditFilter, auditTotals} from '../../schemas/contract/audit.ts'
import {readTotals} from '../audit/readTotals.ts'
import {servicesFor} from '../auth/visibleSchools.ts'
import type {Services} from '../services.ts'
import {answers, SIGNED_IN} from './answers.ts'
import type {ApiApp} from './apiEnv.ts'

const route = createRoute({
  method: 'get',
  path: '/audit/totals',
  summary: 'How many repairs there were, by what was done and why',
  security: SIGNED_IN,
  request: {query: auditFilter},
  responses: answers(auditTotals, 'The counts'),
})

export function auditTotalsRoute(app: ApiApp, services: Services): void {
  app.openapi(route, async (c) => {
    const scoped = servicesFor(services, c.get('actor'))
    return c.json(await readTotals(scoped, c.req.valid('query')), 200)
  })
}
