import type {Clock} from '../clock.ts'
import type {WorldDocument} from '../world.ts'
import {checkIntegrity} from './checkIntegrity.ts'
import {dataError, LakeError} from './lakeError.ts'
import type {LakeDocument} from './lakeDocument.ts'
import {randomId} from './randomId.ts'
import {createReferenceIndex} from './referenceIndex.ts'
import {seedDocument} from './seedDocument.ts'
import {StepFailure} from './stepFailure.ts'
import {stageTransaction, type CommittedTransaction, type StagedTransaction} from './transaction.ts'

/** What is asked of the dataset in one go: all steps happen or none does. */
export interface Submission<Step> {
  kind: 'mutation' | 'action'
  steps: readonly Step[]
  author: string
  transactionId: string | undefined
  dryRun: boolean
}

export interface Dataset {
  documents: ReadonlyMap<string, LakeDocument>
  submit<Step, Result>(
    submission: Submission<Step>,
    apply: (transaction: StagedTransaction, step: Step) => Result,
  ): {transaction: StagedTransaction; results: Result[]}
  onCommit(listener: (transaction: CommittedTransaction) => void): void
  onReset(listener: (documents: readonly LakeDocument[]) => void): void
  reset(documents: readonly WorldDocument[]): void
}

export function createDataset(clock: Clock): Dataset {
  const documents = new Map<string, LakeDocument>()
  const references = createReferenceIndex(documents)
  const usedIds = new Set<string>()
  const commitListeners: ((transaction: CommittedTransaction) => void)[] = []
  const resetListeners: ((seeded: readonly LakeDocument[]) => void)[] = []

  const commit = (staged: StagedTransaction, author: string) => {
    const changes = staged.changes().filter(({before, after}) => before || after)
    for (const {id, before, after} of changes) {
      references.update(before, after)
      if (after) documents.set(id, after)
      else documents.delete(id)
    }
    usedIds.add(staged.id)
    if (changes.length === 0) return
    const committed = {id: staged.id, timestamp: staged.timestamp, author, changes}
    for (const listener of commitListeners) listener(committed)
  }

  return {
    documents,
    submit: (submission, apply) => {
      const id = submission.transactionId ?? randomId()
      if (usedIds.has(id)) throw transactionAlreadyExists(id)
      const transaction = stageTransaction(documents, {id, now: clock.now()})
      const results = submission.steps.map((step, index) => {
        transaction.step(index)
        return inStep(submission.kind, index, () => apply(transaction, step))
      })
      const broken = checkIntegrity(transaction, references)
      if (broken) throw refusal(submission.kind, broken.failure, broken.step)
      if (!submission.dryRun) commit(transaction, submission.author)
      return {transaction, results}
    },
    onCommit: (listener) => void commitListeners.push(listener),
    onReset: (listener) => void resetListeners.push(listener),
    reset: (next) => {
      documents.clear()
      references.clear()
      usedIds.clear()
      for (const document of next) documents.set(document._id, seedDocument(document, clock.now()))
      const seeded = [...documents.values()]
      for (const listener of resetListeners) listener(seeded)
    },
  }
}

function inStep<Result>(kind: Submission<unknown>['kind'], index: number, run: () => Result) {
  try {
    return run()
  } catch (error) {
    throw error instanceof StepFailure ? refusal(kind, error, index) : error
  }
}

function refusal(kind: Submission<unknown>['kind'], failure: StepFailure, index: number) {
  const {type, description} = failure.error
  const prefix = type === 'insufficientPermissionsError' ? 'transaction failed' : PREFIXES[kind]
  return new LakeError(failure.status, {
    error: {
      type: kind === 'mutation' ? 'mutationError' : 'actionError',
      description: `${prefix}: ${description}`,
      items: [{error: failure.error, index}],
    },
  })
}

const PREFIXES = {mutation: 'Mutation failed', action: 'Action failed'}

function transactionAlreadyExists(id: string) {
  return dataError(
    409,
    'transactionAlreadyExistsError',
    `The transaction ID "${id}" already exists`,
  )
}
