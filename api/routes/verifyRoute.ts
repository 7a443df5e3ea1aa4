import {createRoute} from '@hono/zod-openapi'
import {chainVerification, verifyQuery} from '../../schemas/contract/audit.ts'
import {verifyChain} from '../audit/verifyChain.ts'
import {requireVisible, servicesFor} from '../auth/visibleSchools.ts'
import type {Services} from '../services.ts'
import {answers, SIGNED_IN} from './answers.ts'
import type {ApiApp} from './apiEnv.ts'

const route = createRoute({
  method: 'get',
  path: '/audit/verify',
  summary: "Recomputes the chain of a school's audit notes and names the first break",
  security: SIGNED_IN,
  request: {query: verifyQuery},
  responses: answers(chainVerification, 'Whether the trail is as it was written'),
})

export function verifyRoute(app: ApiApp, services: Services): void {
  app.openapi(route, async (c) => {
    const {school} = c.req.valid('query')
    const scoped = servicesFor(services, c.get('actor'))
    requireVisible(scoped.visible, school)
    return c.json(await verifyChain(scoped, school), 200)
  })
}
