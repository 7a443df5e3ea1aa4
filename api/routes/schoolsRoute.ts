import {createRoute} from '@hono/zod-openapi'
import {schoolsResponse} from '../../schemas/contract/schools.ts'
import {readSchools} from '../lake/readSchools.ts'
import {servicesFor} from '../auth/visibleSchools.ts'
import type {Services} from '../services.ts'
import {answers, SIGNED_IN} from './answers.ts'
import type {ApiApp} from './apiEnv.ts'

const route = createRoute({
  method: 'get',
  path: '/schools',
  summary: 'Schools that the caller may see, and who the caller is',
  security: SIGNED_IN,
  responses: answers(schoolsResponse, 'The schools by name'),
})

export function schoolsRoute(app: ApiApp, services: Services): void {
  app.openapi(route, async (c) => {
    const {id, name, role, mayRepair} = c.get('actor')
    const schools = await readSchools(servicesFor(services, c.get('actor')))
    return c.json({schools, actor: {id, name, role, mayRepair}}, 200)
  })
}
