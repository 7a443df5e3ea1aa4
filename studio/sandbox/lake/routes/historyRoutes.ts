import {Hono} from 'hono'
import type {LakeServices} from '../lakeServices.ts'
import {wholeValueEffects} from '../listeners.ts'
import type {CommittedTransaction} from '../transaction.ts'
import {
  isOn,
  requireDataset,
  requirePermission,
  type LakeContext,
  type LakeEnv,
} from './lakeContext.ts'

const DEFAULT_LIMIT = 100

/** What documents were and how they became what they are. */
export function historyRoutes(services: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>().basePath('/data/history/:dataset')
  routes.use('*', async (c, next) => {
    requireDataset(c, services)
    requirePermission(c, 'history')
    await next()
  })
  routes.get('/events/documents/:id', (c) => c.json({events: {}, nextCursor: ''}))
  routes.get('/documents/:ids', (c) => {
    const when = {revision: c.req.query('revision'), time: c.req.query('time')}
    const documents = c.req
      .param('ids')
      .split(',')
      .map((id) => services.history.documentAt(id, when))
      .filter((document) => document !== null)
    return Response.json({documents})
  })
  routes.get('/transactions/:ids', (c) => {
    const transactions = services.history.transactionsOf(c.req.param('ids').split(','))
    const lines = pick(c, transactions).map((transaction) =>
      JSON.stringify(describeTransaction(c, transaction)),
    )
    const body = lines.map((line) => `${line}\n`).join('')
    return c.body(body, 200, {'content-type': 'application/x-ndjson'})
  })
  return routes
}

function pick(c: LakeContext, all: CommittedTransaction[]): CommittedTransaction[] {
  const query = c.req.query()
  const from = all.findIndex(({id}) => id === query['fromTransaction'])
  const to = all.findIndex(({id}) => id === query['toTransaction'])
  const authors = query['authors']?.split(',')
  const inRange = all
    .slice(Math.max(from, 0), to === -1 ? undefined : to + 1)
    .filter(({timestamp}) => !query['fromTime'] || timestamp >= query['fromTime'])
    .filter(({timestamp}) => !query['toTime'] || timestamp <= query['toTime'])
    .filter(({author}) => !authors || authors.includes(author))
  const ordered = isOn(c, 'reverse') ? inRange.toReversed() : inRange
  return ordered.slice(0, Number(query['limit'] ?? DEFAULT_LIMIT))
}

function describeTransaction(
  c: LakeContext,
  {id, timestamp, author, changes}: CommittedTransaction,
) {
  // the Studio asks to leave the content out and reads the effects all the same
  const withMutations = !isOn(c, 'excludeContent') && !isOn(c, 'excludeMutations')
  const withEffects = c.req.query('effectFormat') === 'mendoza'
  const asked = isOn(c, 'includeIdentifiedDocumentsOnly') ? c.req.param('ids')?.split(',') : null
  const shown = changes.filter((change) => !asked || asked.includes(change.id))
  return {
    id,
    timestamp,
    author,
    documentIDs: shown.map((change) => change.id),
    ...(withMutations && {mutations: shown.flatMap((change) => change.mutations)}),
    ...(withEffects && {
      effects: Object.fromEntries(
        shown.map((change) => [change.id, wholeValueEffects(change.before, change.after)]),
      ),
    }),
  }
}
