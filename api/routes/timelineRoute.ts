import {createRoute} from '@hono/zod-openapi'
import {timelineParams, timelineQuery, timelineResponse} from '../../schemas/contract/timeline.ts'
import {servicesFor} from '../auth/visibleSchools.ts'
import type {Services} from '../services.ts'
import {readTimeline} from '../timeline/readTimeline.ts'
import {answers, SIGNED_IN} from './answers.ts'
import type {ApiApp} from './apiEnv.ts'

const route = createRoute({
  method: 'get',
  path: '/students/{id}/timeline',
  summary: 'What happened to the student’s passes, when, and who did it',
  security: SIGNED_IN,
  request: {params: timelineParams, query: timelineQuery},
  responses: answers(timelineResponse, 'Newest first; `gaps` and `sources` name what is missing'),
})

export function timelineRoute(app: ApiApp, services: Services): void {
  app.openapi(route, async (c) => {
    const {id} = c.req.valid('param')
    const {school, subscription} = c.req.valid('query')
    const timeline = await readTimeline(servicesFor(services, c.get('actor')), {
      schoolId: school,
      studentId: id,
      subscriptionId: subscription ?? null,
    })
    return c.json(timeline, 200)
  })
}
