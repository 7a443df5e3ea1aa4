import {createRoute} from '@hono/zod-openapi'
import {studentSearchQuery, studentSearchResponse} from '../../schemas/contract/student.ts'
import {findStudents} from '../search/findStudents.ts'
import {servicesFor} from '../auth/visibleSchools.ts'
import type {Services} from '../services.ts'
import {answers, SIGNED_IN} from './answers.ts'
import type {ApiApp} from './apiEnv.ts'

const route = createRoute({
  method: 'get',
  path: '/students',
  summary: 'Finds students by e-mail, name, phone, or an id of Sanity, Clerk or Stripe',
  security: SIGNED_IN,
  request: {query: studentSearchQuery},
  responses: answers(studentSearchResponse, 'Who was found, and by what'),
})

export function studentsRoute(app: ApiApp, services: Services): void {
  app.openapi(route, async (c) => {
    const {q, school} = c.req.valid('query')
    return c.json(await findStudents(servicesFor(services, c.get('actor')), q, school ?? null), 200)
  })
}
