import {createRoute} from '@hono/zod-openapi'
import {auditNoteDetail, auditNoteParams} from '../../schemas/contract/audit.ts'
import {readNote} from '../audit/readNote.ts'
import {servicesFor} from '../auth/visibleSchools.ts'
import type {Services} from '../services.ts'
import {answers, SIGNED_IN} from './answers.ts'
import type {ApiApp} from './apiEnv.ts'

const route = createRoute({
  method: 'get',
  path: '/audit/{id}',
  summary: 'One repair in full: findings, evidence, before and after, and what became of it',
  security: SIGNED_IN,
  request: {params: auditNoteParams},
  responses: answers(auditNoteDetail, 'The note'),
})

export function auditNoteRoute(app: ApiApp, services: Services): void {
  app.openapi(route, async (c) => {
    const scoped = servicesFor(services, c.get('actor'))
    return c.json(await readNote(scoped, c.req.valid('param').id), 200)
  })
}
