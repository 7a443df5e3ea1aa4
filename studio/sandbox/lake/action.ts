import {z} from 'zod'
import {patchOperations} from './mutation.ts'

const identified = z.object({_id: z.string(), _type: z.string()}).catchall(z.json())

const create = z.object({
  actionType: z.literal('sanity.action.document.create'),
  publishedId: z.string(),
  attributes: identified,
  ifExists: z.enum(['fail', 'ignore']).default('fail'),
})

const edit = z.object({
  actionType: z.literal('sanity.action.document.edit'),
  draftId: z.string(),
  publishedId: z.string(),
  patch: patchOperations,
})

const publish = z.object({
  actionType: z.literal('sanity.action.document.publish'),
  draftId: z.string(),
  publishedId: z.string(),
  ifDraftRevisionId: z.string().optional(),
  ifPublishedRevisionId: z.string().optional(),
})

const unpublish = z.object({
  actionType: z.literal('sanity.action.document.unpublish'),
  draftId: z.string(),
  publishedId: z.string(),
})

const remove = z.object({
  actionType: z.literal('sanity.action.document.delete'),
  publishedId: z.string(),
  includeDrafts: z.array(z.string()).default([]),
  purge: z.boolean().optional(),
})

const discard = z.object({
  actionType: z.literal('sanity.action.document.discard'),
  draftId: z.string(),
  purge: z.boolean().optional(),
})

const replaceDraft = z.object({
  actionType: z.literal('sanity.action.document.replaceDraft'),
  publishedId: z.string(),
  attributes: identified,
})

const createVersion = z.object({
  actionType: z.literal('sanity.action.document.version.create'),
  publishedId: z.string(),
  document: identified.optional(),
  baseId: z.string().optional(),
  versionId: z.string().optional(),
  ifBaseRevisionId: z.string().optional(),
})

const discardVersion = z.object({
  actionType: z.literal('sanity.action.document.version.discard'),
  versionId: z.string(),
  purge: z.boolean().optional(),
})

const replaceVersion = z.object({
  actionType: z.literal('sanity.action.document.version.replace'),
  document: identified,
})

const unpublishVersion = z.object({
  actionType: z.literal('sanity.action.document.version.unpublish'),
  versionId: z.string(),
  publishedId: z.string(),
})

export const action = z.discriminatedUnion('actionType', [
  create,
  edit,
  publish,
  unpublish,
  remove,
  discard,
  replaceDraft,
  createVersion,
  discardVersion,
  replaceVersion,
  unpublishVersion,
])

export type Action = z.infer<typeof action>

/** The envelope, before the actions themselves are looked at. */
export const actionsRequest = z.object({
  actions: z.array(z.object({actionType: z.string()}).catchall(z.json())).min(1),
  transactionId: z.string().min(1).optional(),
  dryRun: z.boolean().default(false),
})
