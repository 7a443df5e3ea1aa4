import type {Dataset} from './dataset.ts'
import type {LakeDocument} from './lakeDocument.ts'
import type {CommittedTransaction} from './transaction.ts'

/** What happened to each document. A seeded document starts with one transaction that made it as it is. */
export interface History {
  /** In the order in which they happened. */
  transactionsOf(ids: readonly string[]): CommittedTransaction[]
  /** The document right after a revision or at a point in time; without either, the last that is known. */
  documentAt(
    id: string,
    when: {revision?: string | undefined; time?: string | undefined},
  ): LakeDocument | null
}

export const SEED_AUTHOR = 'sandbox-seed'

export function createHistory(dataset: Dataset): History {
  const seeded = new Map<string, LakeDocument>()
  const byDocument = new Map<string, CommittedTransaction[]>()
  // order of the commits: two may carry the same timestamp
  const positions = new Map<string, number>()

  dataset.onReset((documents) => {
    seeded.clear()
    byDocument.clear()
    positions.clear()
    for (const document of documents) seeded.set(document._id, document)
  })
  dataset.onCommit((transaction) => {
    positions.set(transaction.id, positions.size)
    for (const {id} of transaction.changes) {
      const known = byDocument.get(id)
      if (known) known.push(transaction)
      else byDocument.set(id, [transaction])
    }
  })

  const transactionsOf = (ids: readonly string[]) => {
    const seeds = ids.flatMap((id) => {
      const document = seeded.get(id)
      return document ? [seedTransaction(document)] : []
    })
    const committed = new Set(ids.flatMap((id) => byDocument.get(id) ?? []))
    const ordered = [...committed].toSorted(
      (left, right) => (positions.get(left.id) ?? 0) - (positions.get(right.id) ?? 0),
    )
    return [...seeds, ...ordered]
  }
  return {
    transactionsOf,
    documentAt: (id, {revision, time}) => {
      const transactions = transactionsOf([id])
      const last =
        revision === undefined
          ? transactions.findLast(({timestamp}) => time === undefined || timestamp <= time)
          : transactions.find((transaction) => transaction.id === revision)
      return last?.changes.find((change) => change.id === id)?.after ?? null
    },
  }
}

function seedTransaction(document: LakeDocument): CommittedTransaction {
  return {
    id: document._rev,
    timestamp: document._updatedAt,
    author: SEED_AUTHOR,
    changes: [
      {id: document._id, before: null, after: document, mutations: [{create: document}], step: 0},
    ],
  }
}
