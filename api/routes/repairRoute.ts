import {createRoute} from '@hono/zod-openapi'
import type {MiddlewareHandler} from 'hono'
import {receipt, repairRequest} from '../../schemas/contract/repair.ts'
import {ProblemError} from '../problems/problemError.ts'
import {applyRepair} from '../repair/applyRepair.ts'
import {oneAtATime} from '../repair/oneAtATime.ts'
import {tellStudent} from '../repair/tellStudent.ts'
import {servicesFor} from '../auth/visibleSchools.ts'
import type {Services} from '../services.ts'
import {answers, SIGNED_IN} from './answers.ts'
import type {ApiApp, ApiEnv} from './apiEnv.ts'

/** Before the body is even looked at. */
const mayRepair: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (!c.get('actor').mayRepair) throw new ProblemError('role-may-not-repair')
  await next()
}

const route = createRoute({
  method: 'post',
  path: '/repairs',
  summary:
    'Applies a plan once, with a note, and tells the student. Asked again, it answers the same receipt',
  security: SIGNED_IN,
  middleware: [mayRepair],
  request: {body: {required: true, content: {'application/json': {schema: repairRequest}}}},
  responses: answers(receipt, 'What was done'),
})

export function repairRoute(app: ApiApp, services: Services): void {
  const turns = oneAtATime()
  app.openapi(route, async (c) => {
    const request = c.req.valid('json')
    const actor = c.get('actor')
    const {receipt: done, toTell} = await turns.take(request.intent.schoolId, () =>
      applyRepair(servicesFor(services, actor), actor, request),
    )
    // Not in its turn: the next repair of the school does not wait for a mailer.
    const told = toTell ? await tellStudent(services, toTell.unsent, toTell.note) : done.told
    return c.json({...done, told}, 200)
  })
}
