import {createRoute} from '@hono/zod-openapi'
import {planRequest, planResponse} from '../../schemas/contract/plan.ts'
import {proposePlan} from '../repair/proposePlan.ts'
import {servicesFor} from '../auth/visibleSchools.ts'
import type {Services} from '../services.ts'
import {answers, SIGNED_IN} from './answers.ts'
import type {ApiApp} from './apiEnv.ts'

const route = createRoute({
  method: 'post',
  path: '/plans',
  summary: 'What a repair would change. Writes nothing',
  security: SIGNED_IN,
  request: {body: {required: true, content: {'application/json': {schema: planRequest}}}},
  responses: answers(planResponse, 'The plan'),
})

export function planRoute(app: ApiApp, services: Services): void {
  app.openapi(route, async (c) => {
    const {intent} = c.req.valid('json')
    const actor = c.get('actor')
    return c.json(await proposePlan(servicesFor(services, actor), actor, intent), 200)
  })
}
