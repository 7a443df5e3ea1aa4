import {createRoute} from '@hono/zod-openapi'
import {planResponse, undoPlanParams, undoPlanRequest} from '../../schemas/contract/plan.ts'
import {servicesFor} from '../auth/visibleSchools.ts'
import {proposeUndo} from '../repair/proposeUndo.ts'
import type {Services} from '../services.ts'
import {answers, SIGNED_IN} from './answers.ts'
import type {ApiApp} from './apiEnv.ts'

const route = createRoute({
  method: 'post',
  path: '/repairs/{id}/undo-plan',
  summary: 'What undoing a repair would change. Writes nothing; apply it with POST /repairs',
  security: SIGNED_IN,
  request: {
    params: undoPlanParams,
    body: {required: false, content: {'application/json': {schema: undoPlanRequest}}},
  },
  responses: answers(planResponse, 'The plan'),
})

export function undoPlanRoute(app: ApiApp, services: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor')
    const {schoolId} = c.req.valid('json')
    const undo = {noteId: c.req.valid('param').id, schoolId}
    return c.json(await proposeUndo(servicesFor(services, actor), actor, undo), 200)
  })
}
