import {createRoute} from '@hono/zod-openapi'
import {auditQuery, auditResponse} from '../../schemas/contract/audit.ts'
import {readNotes} from '../audit/readNotes.ts'
import {servicesFor} from '../auth/visibleSchools.ts'
import type {Services} from '../services.ts'
import {answers, SIGNED_IN} from './answers.ts'
import type {ApiApp} from './apiEnv.ts'

const route = createRoute({
  method: 'get',
  path: '/audit',
  summary: 'Who was given what, when, why and by whom: newest first',
  security: SIGNED_IN,
  request: {query: auditQuery},
  responses: answers(auditResponse, 'One page of the trail'),
})

export function auditRoute(app: ApiApp, services: Services): void {
  app.openapi(route, async (c) => {
    const scoped = servicesFor(services, c.get('actor'))
    return c.json(await readNotes(scoped, c.req.valid('query')), 200)
  })
}
