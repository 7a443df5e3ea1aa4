import {withAttributeKeys} from './arrayKeys.ts'
import {isValidDocumentId} from './documentId.ts'
import type {Mutation} from './mutation.ts'
import {patchDocument} from './patchDocument.ts'
import type {Permission} from './permissions.ts'
import {randomId} from './randomId.ts'
import {checkReferenceShapes} from './references.ts'
import {
  documentAlreadyExists,
  documentNotFound,
  invalidStep,
  missingPermission,
  unexpectedRevision,
} from './stepFailure.ts'
import type {StagedTransaction, UnstampedDocument} from './transaction.ts'

export interface MutationResult {
  id: string
  operation: 'create' | 'update' | 'delete' | 'none'
}

export interface MutationContext {
  permissions: ReadonlySet<Permission>
  generateArrayKeys: boolean
  /** Ids of the documents that a query of a patch or delete selects. */
  select(transaction: StagedTransaction, query: string, params: Record<string, unknown>): string[]
}

// the documented limit of the service
const MAX_DEPTH = 20

/** Runs one mutation inside a transaction. */
export function applyMutation(
  transaction: StagedTransaction,
  mutation: Mutation,
  context: MutationContext,
): MutationResult[] {
  if ('create' in mutation) {
    const document = {...mutation.create, _id: completeId(mutation.create._id)}
    if (transaction.get(document._id)) throw documentAlreadyExists(document._id)
    return [write(transaction, document, 'create', context)]
  }
  if ('createIfNotExists' in mutation) {
    const document = withCompleteId(mutation.createIfNotExists)
    if (transaction.get(document._id)) return [{id: document._id, operation: 'none'}]
    return [write(transaction, document, 'createIfNotExists', context)]
  }
  if ('createOrReplace' in mutation) {
    const document = withCompleteId(mutation.createOrReplace)
    return [write(transaction, document, 'createOrReplace', context)]
  }
  return 'patch' in mutation
    ? applyPatch(transaction, mutation.patch, context)
    : applyDelete(transaction, mutation.delete, context)
}

function completeId(id: string | undefined): string {
  if (!id) return randomId()
  return id.endsWith('.') ? id + randomId() : id
}

function withCompleteId<Document extends {_id: string}>(document: Document): Document {
  return {...document, _id: completeId(document._id)}
}

function write(
  transaction: StagedTransaction,
  document: UnstampedDocument,
  kind: 'create' | 'createIfNotExists' | 'createOrReplace',
  {permissions, generateArrayKeys}: MutationContext,
): MutationResult {
  const exists = transaction.get(document._id) !== null
  requirePermission(permissions, exists ? 'update' : 'create')
  if (!isValidDocumentId(document._id)) {
    throw invalidStep(`Invalid document ID "${document._id}"`)
  }
  checkContent(document)
  const keyed = generateArrayKeys ? {...document, ...withAttributeKeys(document)} : document
  transaction.put(keyed, {[kind]: keyed})
  return {id: document._id, operation: exists ? 'update' : 'create'}
}

function applyPatch(
  transaction: StagedTransaction,
  patch: Extract<Mutation, {patch: unknown}>['patch'],
  context: MutationContext,
): MutationResult[] {
  if ('id' in patch) {
    const {id, ifRevisionID, ...operations} = patch
    const current = transaction.get(id)
    if (!current) throw documentNotFound(id)
    requirePermission(context.permissions, 'update')
    if (ifRevisionID !== undefined && current._rev !== ifRevisionID) {
      throw unexpectedRevision(id, current._rev, ifRevisionID)
    }
    return [patchOne(transaction, id, operations, context)]
  }
  const {query, params, ...operations} = patch
  requirePermission(context.permissions, 'update')
  return context
    .select(transaction, query, params ?? {})
    .map((id) => patchOne(transaction, id, operations, context))
}

function patchOne(
  transaction: StagedTransaction,
  id: string,
  operations: Parameters<typeof patchDocument>[1],
  {generateArrayKeys}: MutationContext,
): MutationResult {
  const current = transaction.get(id)
  if (!current) throw documentNotFound(id)
  const patched = patchDocument(current, operations, {generateArrayKeys})
  checkContent(patched)
  transaction.put(patched, {patch: {id, ...operations}})
  return {id, operation: 'update'}
}

function applyDelete(
  transaction: StagedTransaction,
  selection: Extract<Mutation, {delete: unknown}>['delete'],
  context: MutationContext,
): MutationResult[] {
  requirePermission(context.permissions, 'update')
  const ids =
    'id' in selection
      ? [selection.id]
      : context.select(transaction, selection.query, selection.params ?? {})
  return ids
    .filter((id) => transaction.get(id) !== null)
    .map((id) => {
      transaction.remove(id, {delete: {id}})
      return {id, operation: 'delete'}
    })
}

function requirePermission(permissions: ReadonlySet<Permission>, permission: Permission): void {
  if (!permissions.has(permission)) throw missingPermission(permission)
}

function checkContent(document: UnstampedDocument): void {
  checkReferenceShapes(document)
  if (depthOf(document) > MAX_DEPTH) {
    throw invalidStep(`Document "${document._id}" exceeds the maximum depth of ${MAX_DEPTH}`)
  }
}

function depthOf(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}
