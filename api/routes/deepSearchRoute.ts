import {createRoute} from '@hono/zod-openapi'
import {deepSearchQuery, deepSearchResponse} from '../../schemas/contract/deepSearch.ts'
import {studentFileParams} from '../../schemas/contract/student.ts'
import {searchDeeper} from '../facts/searchDeeper.ts'
import {servicesFor} from '../auth/visibleSchools.ts'
import type {Services} from '../services.ts'
import {answers, SIGNED_IN} from './answers.ts'
import type {ApiApp} from './apiEnv.ts'

const route = createRoute({
  method: 'post',
  path: '/students/{id}/deep-search',
  summary:
    'Looks through some more payments for those that name the student. Ask again until finished',
  security: SIGNED_IN,
  request: {params: studentFileParams, query: deepSearchQuery},
  responses: answers(deepSearchResponse, 'How far the accounts were looked through'),
})

/** Writes nothing but the index of sessions, so whoever may read may ask for it. */
export function deepSearchRoute(app: ApiApp, services: Services): void {
  app.openapi(route, async (c) => {
    const {id} = c.req.valid('param')
    const {school} = c.req.valid('query')
    const scoped = servicesFor(services, c.get('actor'))
    return c.json(await searchDeeper(scoped, {schoolId: school, studentId: id}), 200)
  })
}
