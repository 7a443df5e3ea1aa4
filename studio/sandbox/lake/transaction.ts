import type {LakeDocument} from './lakeDocument.ts'
import {documentTimestamp, transactionTimestamp} from './timestamps.ts'

/** What a transaction does to one document. */
export interface Change {
  id: string
  before: LakeDocument | null
  after: LakeDocument | null
  mutations: unknown[]
  /** Position of the first mutation or action that touched the document. */
  step: number
}

export interface CommittedTransaction {
  id: string
  timestamp: string
  author: string
  changes: Change[]
}

/** The documents before their system attributes are set. */
export type UnstampedDocument = Omit<LakeDocument, '_rev' | '_createdAt' | '_updatedAt'> & {
  _id: string
  _type: string
}

/** A transaction at work: what it writes is seen by itself alone until the dataset takes it over. */
export interface StagedTransaction {
  id: string
  timestamp: string
  get(id: string): LakeDocument | null
  put(document: UnstampedDocument, mutation: unknown): void
  remove(id: string, mutation: unknown): void
  /** Says which mutation or action the following writes belong to. */
  step(index: number): void
  touched(id: string): boolean
  changes(): Change[]
  /** All documents as this transaction sees them. */
  documents(): LakeDocument[]
}

export function stageTransaction(
  stored: ReadonlyMap<string, LakeDocument>,
  {id, now}: {id: string; now: number},
): StagedTransaction {
  const changes = new Map<string, Change>()
  let step = 0

  const get = (documentId: string) => {
    const change = changes.get(documentId)
    return change ? change.after : (stored.get(documentId) ?? null)
  }
  const record = (documentId: string, after: LakeDocument | null, mutation: unknown) => {
    const known = changes.get(documentId)
    if (known) {
      known.after = after
      known.mutations.push(mutation)
      return
    }
    const before = stored.get(documentId) ?? null
    changes.set(documentId, {id: documentId, before, after, mutations: [mutation], step})
  }
  return {
    id,
    timestamp: transactionTimestamp(now),
    get,
    put: (document, mutation) => {
      record(document._id, stamp(document, get(document._id), {id, now}), mutation)
    },
    remove: (documentId, mutation) => record(documentId, null, mutation),
    step: (index) => {
      step = index
    },
    touched: (documentId) => changes.has(documentId),
    changes: () => [...changes.values()],
    documents: () => {
      const seen = new Map(stored)
      for (const {id: documentId, after} of changes.values()) {
        if (after) seen.set(documentId, after)
        else seen.delete(documentId)
      }
      return [...seen.values()]
    },
  }
}

function stamp(
  document: UnstampedDocument,
  before: LakeDocument | null,
  {id, now}: {id: string; now: number},
): LakeDocument {
  const createdAt = document['_createdAt'] ?? before?._createdAt
  return {
    ...document,
    _createdAt: typeof createdAt === 'string' ? createdAt : documentTimestamp(now),
    _updatedAt: documentTimestamp(now),
    _rev: id,
  }
}
