import type {Action} from './action.ts'
import {applyMutation, type MutationContext} from './applyMutation.ts'
import {readDocumentId} from './documentId.ts'
import type {LakeDocument} from './lakeDocument.ts'
import type {Mutation} from './mutation.ts'
import {
  documentAlreadyExists,
  documentNotFound,
  invalidStep,
  unexpectedRevision,
} from './stepFailure.ts'
import {strengthenAttributes} from './strengthenReferences.ts'
import type {StagedTransaction, UnstampedDocument} from './transaction.ts'

/** Runs one action inside a transaction: checks what it promises, then does it as mutations. */
export function applyAction(
  transaction: StagedTransaction,
  action: Action,
  context: MutationContext,
): void {
  for (const mutation of mutationsOf(transaction, action)) {
    applyMutation(transaction, mutation, context)
  }
}

function mutationsOf(transaction: StagedTransaction, action: Action): Mutation[] {
  switch (action.actionType) {
    case 'sanity.action.document.create':
      return createDraft(transaction, action)
    case 'sanity.action.document.edit':
      return editDraft(transaction, action)
    case 'sanity.action.document.publish':
      return publishDraft(transaction, action)
    case 'sanity.action.document.unpublish':
      return unpublish(transaction, action)
    case 'sanity.action.document.delete':
      return deleteDocument(transaction, action)
    case 'sanity.action.document.discard':
      return discard(transaction, action.draftId)
    case 'sanity.action.document.version.discard':
      return discard(transaction, action.versionId)
    case 'sanity.action.document.replaceDraft':
      return replaceDraft(transaction, action)
    case 'sanity.action.document.version.create':
      return createVersion(transaction, action)
    case 'sanity.action.document.version.replace':
      existing(transaction, action.document._id)
      return [{createOrReplace: action.document}]
    case 'sanity.action.document.version.unpublish':
      existing(transaction, action.publishedId)
      existing(transaction, action.versionId)
      return [{patch: {id: action.versionId, set: {_system: {delete: true}}}}]
  }
}

type ActionOf<Type extends Action['actionType']> = Extract<Action, {actionType: Type}>

function createDraft(
  transaction: StagedTransaction,
  {attributes, publishedId, ifExists}: ActionOf<'sanity.action.document.create'>,
): Mutation[] {
  requireBundleOf(publishedId, attributes._id)
  if (transaction.get(publishedId)) throw documentAlreadyExists(publishedId)
  return ifExists === 'ignore' ? [{createIfNotExists: attributes}] : [{create: attributes}]
}

function editDraft(
  transaction: StagedTransaction,
  {draftId, publishedId, patch}: ActionOf<'sanity.action.document.edit'>,
): Mutation[] {
  requireBundleOf(publishedId, draftId)
  const edit = {patch: {...patch, id: draftId}}
  if (transaction.get(draftId)) return [edit]
  const published = transaction.get(publishedId)
  if (!published) throw documentNotFound(draftId)
  return [{create: copyTo(published, draftId)}, edit]
}

function publishDraft(
  transaction: StagedTransaction,
  action: ActionOf<'sanity.action.document.publish'>,
): Mutation[] {
  requireBundleOf(action.publishedId, action.draftId)
  const draft = existing(transaction, action.draftId)
  const published = transaction.get(action.publishedId)
  requireRevision(action.draftId, draft, action.ifDraftRevisionId)
  requireRevision(action.publishedId, published, action.ifPublishedRevisionId)
  const content = copyTo(draft, action.publishedId)
  const next = {
    ...strengthenAttributes(content),
    _id: action.publishedId,
    _type: draft._type,
    _createdAt: published?._createdAt ?? draft._createdAt,
  }
  return [{createOrReplace: next}, {delete: {id: action.draftId}}]
}

function unpublish(
  transaction: StagedTransaction,
  {draftId, publishedId}: ActionOf<'sanity.action.document.unpublish'>,
): Mutation[] {
  requireBundleOf(publishedId, draftId)
  const published = existing(transaction, publishedId)
  return [{createIfNotExists: copyTo(published, draftId)}, {delete: {id: publishedId}}]
}

function deleteDocument(
  transaction: StagedTransaction,
  {publishedId, includeDrafts}: ActionOf<'sanity.action.document.delete'>,
): Mutation[] {
  existing(transaction, publishedId)
  for (const draftId of includeDrafts) requireBundleOf(publishedId, draftId)
  const draftId = `drafts.${publishedId}`
  if (transaction.get(draftId) && !includeDrafts.includes(draftId)) {
    throw invalidStep(
      `Document "${publishedId}" has a draft "${draftId}" that is not to be deleted`,
    )
  }
  return [publishedId, ...includeDrafts].map((id) => ({delete: {id}}))
}

function discard(transaction: StagedTransaction, id: string): Mutation[] {
  if (readDocumentId(id).bundle === null) {
    throw invalidStep(`"${id}" is neither a draft nor a version`)
  }
  existing(transaction, id)
  return [{delete: {id}}]
}

function replaceDraft(
  transaction: StagedTransaction,
  {attributes, publishedId}: ActionOf<'sanity.action.document.replaceDraft'>,
): Mutation[] {
  requireBundleOf(publishedId, attributes._id)
  if (!transaction.get(attributes._id)) existing(transaction, publishedId)
  return [{createOrReplace: attributes}]
}

function createVersion(
  transaction: StagedTransaction,
  action: ActionOf<'sanity.action.document.version.create'>,
): Mutation[] {
  const {document, baseId, versionId, publishedId} = action
  if (document) {
    requireBundleOf(publishedId, document._id)
    return [{create: document}]
  }
  if (baseId === undefined || versionId === undefined) {
    throw invalidStep('A version needs either a document, or a baseId and a versionId')
  }
  requireBundleOf(publishedId, versionId)
  const base = existing(transaction, baseId)
  requireRevision(baseId, base, action.ifBaseRevisionId)
  return [{create: copyTo(base, versionId)}]
}

function existing(transaction: StagedTransaction, id: string): LakeDocument {
  const document = transaction.get(id)
  if (!document) throw documentNotFound(id)
  return document
}

function requireBundleOf(publishedId: string, id: string): void {
  const {published, bundle} = readDocumentId(id)
  if (bundle === null || published !== publishedId) {
    throw invalidStep(`"${id}" is not a draft or version of document "${publishedId}"`)
  }
}

function requireRevision(
  id: string,
  document: LakeDocument | null,
  expected: string | undefined,
): void {
  if (expected !== undefined && document?._rev !== expected) {
    throw unexpectedRevision(id, document?._rev, expected)
  }
}

function copyTo(document: LakeDocument, _id: string): UnstampedDocument {
  const {_rev, _updatedAt, _system, ...content} = document
  return {...content, _id, _type: document._type}
}
