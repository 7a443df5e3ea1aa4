import {createRoute} from '@hono/zod-openapi'
import {studentFile, studentFileParams, studentFileQuery} from '../../schemas/contract/student.ts'
import {gatherFacts} from '../facts/gatherFacts.ts'
import {createLookupTraces} from '../lookups/createLookupTraces.ts'
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

/** Whoever is shown a file leaves a trace. A HEAD runs the handler of its GET and shows nothing. */
export function studentRoute(app: ApiApp, services: Services): void {
  const traces = createLookupTraces(services)
  app.openapi(route, async (c) => {
    const actor = c.get('actor')
    const isShown = c.req.method !== 'HEAD'
    const {id} = c.req.valid('param')
    const {school, receiptEmail} = c.req.valid('query')
    const gathered = await gatherFacts(
      servicesFor(services, actor),
      {schoolId: school, studentId: id, receiptEmail: receiptEmail ?? null, intent: null},
      async (seen) => {
        if (isShown) await traces.leave(actor, seen)
      },
    )
    return c.json(studentFileOf(gathered, actor), 200)
  })
}
