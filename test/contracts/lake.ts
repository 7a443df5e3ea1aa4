import {ClientError, type SanityClient} from '@sanity/client'
import {expect} from 'vitest'
import {z} from 'zod'
import type {Contract} from './contract.ts'

export interface LakeService {
  /** May read and write. */
  client: SanityClient
  /** The same dataset without a token. */
  stranger: SanityClient
  /** Every document that a sentence writes begins with it, so that all can be taken away again. */
  prefix: string
}

const TYPE = 'passSupportContract'

async function refusalOf(call: Promise<unknown>): Promise<ClientError> {
  const outcome: unknown = await call.then(
    () => 'it went through',
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(ClientError)
  if (outcome instanceof ClientError) return outcome
  throw new Error('not a ClientError')
}

const statusOf = (error: unknown): number => {
  if (error instanceof ClientError) return error.statusCode
  throw error
}

const mutationError = z.object({
  type: z.literal('mutationError'),
  description: z.string(),
  items: z.array(z.object({index: z.number(), error: z.looseObject({type: z.string()})})),
})

const historyLine = z.looseObject({
  id: z.string(),
  author: z.string(),
  documentIDs: z.array(z.string()),
})

/** The history comes one transaction a line. A single line may already be read. */
function transactionsIn(answer: unknown): z.infer<typeof historyLine>[] {
  const lines = typeof answer === 'string' ? answer.split('\n').filter(Boolean) : []
  const found: unknown[] =
    typeof answer === 'string' ? lines.map((line) => JSON.parse(line)) : [answer]
  return z.array(historyLine).parse(found)
}

/** Reads past the search index, so that what was just written is there. */
const exists = async (client: SanityClient, id: string): Promise<boolean> =>
  (await client.getDocument(id)) !== undefined

const reference = (_ref: string) => ({_type: 'reference', _ref})

/** Removes all that the sentences wrote. */
export async function tidyLake({client, prefix}: LakeService): Promise<void> {
  await client.delete({
    query: '*[string::startsWith(_id, $prefix) || string::startsWith(_id, $draft)]',
    params: {prefix, draft: `drafts.${prefix}`},
  })
}

export const lakeContract: Contract<LakeService> = {
  'a document with a dot in its id is not shown without a token': async (service) => {
    const {client, stranger, prefix} = service
    const _id = `${prefix}.hidden`
    await client.createOrReplace({_id, _type: TYPE})
    expect(await client.fetch('count(*[_id == $id])', {id: _id})).toBe(1)
    const seen = await stranger.fetch('count(*[_id == $id])', {id: _id}).catch(statusOf)
    // A private dataset refuses, a public one shows nothing.
    expect([0, 401, 403]).toContain(seen)
  },

  'a patch against an older revision is refused with 409': async ({client, prefix}) => {
    const _id = `${prefix}-revised`
    const {_rev} = await client.createOrReplace({_id, _type: TYPE, step: 1})
    await client.patch(_id).ifRevisionId(_rev).set({step: 2}).commit()
    const refusal = await refusalOf(client.patch(_id).ifRevisionId(_rev).set({step: 3}).commit())
    expect(refusal.statusCode).toBe(409)
    expect(mutationError.parse(refusal.details).items[0]?.error.type).toBe(
      'documentRevisionIDDoesNotMatchError',
    )
    expect(await client.getDocument(_id)).toMatchObject({step: 2})
  },

  'a transaction id is good for one transaction': async ({client, prefix}) => {
    const id = `${prefix}-once`
    const add = (_id: string) =>
      client.transaction().transactionId(id).create({_id, _type: TYPE}).commit()
    expect((await add(`${id}-1`)).transactionId).toBe(id)
    expect((await refusalOf(add(`${id}-2`))).statusCode).toBe(409)
    expect(await exists(client, `${id}-2`)).toBe(false)
  },

  'a transaction happens as a whole or not at all': async ({client, prefix}) => {
    const there = `${prefix}-there`
    const fresh = `${prefix}-fresh`
    await client.createOrReplace({_id: there, _type: TYPE, step: 1})
    const transaction = client
      .transaction()
      .create({_id: fresh, _type: TYPE})
      .patch(there, {set: {step: 2}})
      .create({_id: there, _type: TYPE})
    const refusal = await refusalOf(transaction.commit())
    expect(refusal.statusCode).toBe(409)
    expect(mutationError.parse(refusal.details).items[0]).toMatchObject({index: 2})
    expect(await exists(client, fresh)).toBe(false)
    expect(await client.getDocument(there)).toMatchObject({step: 1})
  },

  'a dry run is judged like any other and writes nothing': async ({client, prefix}) => {
    const _id = `${prefix}-dry`
    const dry = {dryRun: true}
    await client.transaction().create({_id, _type: TYPE}).commit(dry)
    expect(await exists(client, _id)).toBe(false)
    const twice = client.transaction().create({_id, _type: TYPE}).create({_id, _type: TYPE})
    expect((await refusalOf(twice.commit(dry))).statusCode).toBe(409)
  },

  'a strong reference to nothing is refused with 409, a weak one is not': async (service) => {
    const {client, prefix} = service
    const missing = reference(`${prefix}-missing`)
    const pointing = (_id: string, to: object) => client.create({_id, _type: TYPE, to})
    const refusal = await refusalOf(pointing(`${prefix}-strong`, missing))
    expect(refusal.statusCode).toBe(409)
    expect(mutationError.parse(refusal.details).items[0]?.error.type).toBe(
      'documentReferenceDoesNotExistError',
    )
    await pointing(`${prefix}-weak`, {...missing, _weak: true})
    expect(await exists(client, `${prefix}-weak`)).toBe(true)
  },

  'what others refer to strongly cannot be deleted': async ({client, prefix}) => {
    const held = `${prefix}-held`
    const holder = `${prefix}-holder`
    await client
      .transaction()
      .create({_id: held, _type: TYPE})
      .create({_id: holder, _type: TYPE, to: reference(held)})
      .commit()
    expect((await refusalOf(client.delete(held))).statusCode).toBe(409)
    await client.transaction().delete(holder).delete(held).commit()
    expect(await exists(client, held)).toBe(false)
  },

  'a perspective chooses between the draft and what is published': async ({client, prefix}) => {
    const _id = `${prefix}-versions`
    await client
      .transaction()
      .create({_id, _type: TYPE, name: 'published'})
      .create({_id: `drafts.${_id}`, _type: TYPE, name: 'draft'})
      .commit()
    const names = (perspective: 'drafts' | 'published' | 'raw') =>
      client.fetch(
        '*[_id in [$id, $draft]] | order(name).name',
        {id: _id, draft: `drafts.${_id}`},
        {perspective},
      )
    expect(await names('published')).toEqual(['published'])
    expect(await names('drafts')).toEqual(['draft'])
    expect(await names('raw')).toEqual(['draft', 'published'])
  },

  'a query that cannot be read is refused with 400 and the place': async ({client}) => {
    const refusal = await refusalOf(client.fetch('*[_type == '))
    expect(refusal.statusCode).toBe(400)
    expect(refusal.details).toMatchObject({
      type: 'queryParseError',
      description: expect.any(String),
      query: '*[_type == ',
      start: expect.any(Number),
      end: expect.any(Number),
    })
  },

  'the history of a document names its transactions and their author': async (service) => {
    const {client, prefix} = service
    const _id = `${prefix}-remembered`
    const id = `${prefix}-remembering`
    await client.transaction().transactionId(id).create({_id, _type: TYPE}).commit()
    const {dataset} = client.config()
    const url = `/data/history/${dataset}/transactions/${_id}?excludeContent=true`
    const read = async () => transactionsIn(await client.request({url}))
    // The history follows the write a little later.
    await expect
      .poll(read, {timeout: 10_000})
      .toMatchObject([{id, author: expect.any(String), documentIDs: [_id]}])
  },
}
