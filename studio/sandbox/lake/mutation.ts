import {z} from 'zod'

const document = z.object({_id: z.string().optional(), _type: z.string()}).catchall(z.json())
const identified = document.extend({_id: z.string()})

const values = z.record(z.string(), z.json())

const insert = z.union([
  z.strictObject({before: z.string(), items: z.array(z.json())}),
  z.strictObject({after: z.string(), items: z.array(z.json())}),
  z.strictObject({replace: z.string(), items: z.array(z.json())}),
])

/** The operations of a patch, as mutations and actions both carry them. */
export const patchOperations = z.strictObject({
  set: values.optional(),
  setIfMissing: values.optional(),
  unset: z.array(z.string()).optional(),
  inc: z.record(z.string(), z.number()).optional(),
  dec: z.record(z.string(), z.number()).optional(),
  insert: insert.optional(),
  diffMatchPatch: z.record(z.string(), z.string()).optional(),
  ifRevisionID: z.string().optional(),
})

const byQuery = {query: z.string(), params: values.optional()}

const patch = z.union([
  patchOperations.extend({id: z.string()}),
  patchOperations.omit({ifRevisionID: true}).extend(byQuery),
])

const remove = z.union([
  z.strictObject({id: z.string(), purge: z.boolean().optional()}),
  z.strictObject({...byQuery, purge: z.boolean().optional()}),
])

export const mutation = z.union([
  z.strictObject({create: document}),
  z.strictObject({createIfNotExists: identified}),
  z.strictObject({createOrReplace: identified}),
  z.strictObject({patch}),
  z.strictObject({delete: remove}),
])

export const mutateRequest = z.object({
  mutations: z.array(mutation),
  transactionId: z.string().min(1).optional(),
})

export type Mutation = z.infer<typeof mutation>
export type PatchOperations = z.infer<typeof patchOperations>
