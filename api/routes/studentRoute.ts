import {createRoute} from '@hono/zod-openapi'
import {studentFile, studentFileParams, studentFileQuery} from '../../schemas/contract/student.ts'
import {gatherFacts} from '../facts/gatherFacts.ts'
import {servicesFor} from '../auth/visibleSchools.ts'
import type {Services} from '../services.ts'
import {studentFileOf} from '../views/studentFileOf.ts'
import {answers, SIGNED_IN} from './answers.ts'
import type {ApiApp} from './apiEnv.ts'

const route = createRoute({
  method: 'get',
  path: '/students/{id}',
  summary: 'The student file: what is wrong, and on what evidence',
  security: SIGNED_IN,
  request: {params: studentFileParams, query: studentFileQuery},
  responses: answers(studentFile, 'The file; `sources` names what could not be read'),
})

export function studentRoute(app: ApiApp, services: Services): void {
  app.openapi(route, async (c) => {
    const {id} = c.req.valid('param')
    const {school, receiptEmail} = c.req.valid('query')
    const gathered = await gatherFacts(servicesFor(services, c.get('actor')), {
      schoolId: school,
      studentId: id,
      receiptEmail: receiptEmail ?? null,
      intent: null,
    })
    return c.json(studentFileOf(gathered, c.get('actor')), 200)
  })
}
