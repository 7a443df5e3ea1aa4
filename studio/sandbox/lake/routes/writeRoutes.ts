import {Hono} from 'hono'
import {z} from 'zod'
import type {Caller} from '../accounts.ts'
import {action, actionsRequest, type Action} from '../action.ts'
import {applyAction} from '../applyAction.ts'
import {applyMutation, type MutationContext, type MutationResult} from '../applyMutation.ts'
import {createView} from '../documentView.ts'
import {dataError} from '../lakeError.ts'
import type {LakeServices} from '../lakeServices.ts'
import {mutateRequest} from '../mutation.ts'
import {runQuery} from '../runQuery.ts'
import type {StagedTransaction} from '../transaction.ts'
import {isOn, readBody, requireDataset, type LakeContext, type LakeEnv} from './lakeContext.ts'

const visibility = z.enum(['sync', 'async', 'deferred'])

/** Writing: mutations and actions. Both end as one transaction of the dataset. */
export function writeRoutes(services: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  routes.post('/data/mutate/:dataset', (c) => mutate(c, services))
  routes.post('/data/actions/:dataset', (c) => act(c, services))
  routes.get('/data/actions/:dataset', (c) => {
    requireDataset(c, services)
    return c.json({enabled: true, compatibleStudioVersions: '*'})
  })
  return routes
}

async function mutate(c: LakeContext, services: LakeServices): Promise<Response> {
  const caller = requireDataset(c, services)
  const request = await readBody(c, mutateRequest)
  if (!visibility.safeParse(c.req.query('visibility') ?? 'sync').success) {
    throw dataError(400, 'validationError', 'visibility must be sync, async or deferred')
  }
  const context = contextFor(services, caller, isOn(c, 'autoGenerateArrayKeys'))
  const {transaction, results} = services.dataset.submit(
    {
      kind: 'mutation',
      steps: request.mutations,
      author: caller.user.id,
      transactionId: c.req.query('transactionId') ?? request.transactionId,
      dryRun: isOn(c, 'dryRun'),
    },
    (staged, mutation) => applyMutation(staged, mutation, context),
  )
  const withIds = isOn(c, 'returnIds')
  const withDocuments = isOn(c, 'returnDocuments')
  return Response.json({
    transactionId: transaction.id,
    results: results.flat().map((result) => ({
      ...(withIds && {id: result.id}),
      operation: result.operation,
      ...(withDocuments && {id: result.id, document: documentOf(transaction, result)}),
    })),
  })
}

function documentOf(transaction: StagedTransaction, {id}: MutationResult) {
  // of a deleted document, what it was
  return transaction.get(id) ?? transaction.changes().find((change) => change.id === id)?.before
}

async function act(c: LakeContext, services: LakeServices): Promise<Response> {
  const caller = requireDataset(c, services)
  const {actions, transactionId, dryRun} = await readBody(c, actionsRequest)
  if (
    dryRun &&
    actions.every(({actionType}) => !actionType.startsWith('sanity.action.document.'))
  ) {
    // the Studio asks in this way whether the person might use releases
    return c.json({transactionId: transactionId ?? 'dry-run'})
  }
  const context = contextFor(services, caller, false)
  const {transaction} = services.dataset.submit(
    {
      kind: 'action',
      steps: actions.map((item) => readAction(item, services)),
      author: caller.user.id,
      transactionId,
      dryRun,
    },
    (staged, step) => applyAction(staged, step, context),
  )
  return c.json({transactionId: transaction.id})
}

function readAction(item: {actionType: string}, {log}: LakeServices): Action {
  const parsed = action.safeParse(item)
  if (parsed.success) return parsed.data
  log.reportUnknown(`action ${item.actionType}`)
  const reason = `The local lake cannot run ${item.actionType}: ${z.prettifyError(parsed.error)}`
  throw dataError(400, 'validationError', reason)
}

function contextFor(
  {projectId, datasetName, clock}: LakeServices,
  {user, permissions}: Caller,
  generateArrayKeys: boolean,
): MutationContext {
  return {
    permissions,
    generateArrayKeys,
    select: (transaction, query, params) => {
      const result = runQuery(
        {query, params},
        {
          // a fresh view: the transaction may have changed what the dataset holds
          view: createView(transaction.documents()),
          identity: user.id,
          projectId,
          dataset: datasetName,
          now: clock.now(),
        },
      )
      return selectedIds.parse(result)
    },
  }
}

const selectedIds = z
  .union([z.array(z.object({_id: z.string()})), z.object({_id: z.string()}), z.null()])
  .transform((selected) => [selected ?? []].flat().map(({_id}) => _id))
