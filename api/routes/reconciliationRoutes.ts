import {createRoute} from '@hono/zod-openapi'
import {
  discrepancyPage,
  discrepancyQuery,
  reconciliation,
  reconciliationParams,
  reconciliationRequest,
} from '../../schemas/contract/reconciliation.ts'
import {requireSchool} from '../auth/requireSchool.ts'
import {servicesFor} from '../auth/visibleSchools.ts'
import {readDiscrepancies} from '../reconcile/readDiscrepancies.ts'
import {readPasses} from '../reconcile/readPasses.ts'
import {readReconciliation} from '../reconcile/readReconciliation.ts'
import {reconcile} from '../reconcile/reconcile.ts'
import {reconciliationView} from '../reconcile/reconciliationView.ts'
import type {Services} from '../services.ts'
import {answers, SIGNED_IN} from './answers.ts'
import type {ApiApp} from './apiEnv.ts'

/** So long may one request work, so that whoever waits for it sees it move. */
const LONGEST_MS = 4000

const stateRoute = createRoute({
  method: 'get',
  path: '/reconciliations/{school}',
  summary: 'What a school was paid for and did not give, and gave without a payment: totals',
  security: SIGNED_IN,
  request: {params: reconciliationParams},
  responses: answers(reconciliation, 'What is known so far'),
})

const advanceRoute = createRoute({
  method: 'post',
  path: '/reconciliations/{school}',
  summary:
    "Holds some more of a school's payments against its subscriptions. Ask again until finished",
  security: SIGNED_IN,
  request: {
    params: reconciliationParams,
    body: {content: {'application/json': {schema: reconciliationRequest}}, required: true},
  },
  responses: answers(reconciliation, 'What is known so far'),
})

const rowsRoute = createRoute({
  method: 'get',
  path: '/reconciliations/{school}/rows',
  summary:
    'The payments without a subscription, and the subscriptions without a payment, one by one',
  security: SIGNED_IN,
  request: {params: reconciliationParams, query: discrepancyQuery},
  responses: answers(discrepancyPage, 'One page of them'),
})

/** They write nothing but what they found, so whoever may read may ask for it. */
export function reconciliationRoutes(app: ApiApp, services: Services): void {
  const now = () => new Date(services.clock()).toISOString()

  app.openapi(stateRoute, async (c) => {
    const scoped = servicesFor(services, c.get('actor'))
    const school = await requireSchool(scoped, c.req.valid('param').school)
    const [stored, passes] = await Promise.all([
      readReconciliation(services, school.id),
      readPasses(services.lake, school.id),
    ])
    const state = stored?.state ?? null
    return c.json(reconciliationView({state, sources: [], passes, now: now()}), 200)
  })

  app.openapi(advanceRoute, async (c) => {
    const scoped = servicesFor(services, c.get('actor'))
    const school = await requireSchool(scoped, c.req.valid('param').school)
    const {restart} = c.req.valid('json')
    const endsAt = performance.now() + LONGEST_MS
    const isOver = () => performance.now() > endsAt || c.req.raw.signal.aborted
    const {state, sources} = await reconcile(services, {school, restart, isOver})
    const passes = await readPasses(services.lake, school.id)
    return c.json(reconciliationView({state, sources, passes, now: now()}), 200)
  })

  app.openapi(rowsRoute, async (c) => {
    const scoped = servicesFor(services, c.get('actor'))
    const school = await requireSchool(scoped, c.req.valid('param').school)
    return c.json(await readDiscrepancies(services, school.id, c.req.valid('query')), 200)
  })
}
