import {z} from 'zod'

/**
 * Everything that the sandbox services hold at the start: one instant, one dataset, the Stripe accounts, the Clerk users.
 * The seed of the sample Studio is a world, and so is every incident file under `test/cases`.
 */

const json = z.json()
const jsonObject = z.record(z.string(), json)

const storedDocument = z.object({_id: z.string(), _type: z.string()}).catchall(json)

/** A Stripe object as stored: it belongs to one account and is found only when asked there. */
const accountObject = z
  .object({account: z.string().describe('`platform` or `acct_…`'), id: z.string()})
  .catchall(json)

/** What a key may do on an account: everything, nothing, or all but the named `rak_…` permissions. */
const accountAccess = z.union([
  z.enum(['ok', 'account_invalid']),
  z.object({missingPermissions: z.array(z.string().startsWith('rak_'))}),
])

const fillerSessions = z.object({
  account: z.string(),
  count: z.int().nonnegative(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
})

const stripeWorld = z.object({
  mode: z.enum(['live', 'test']).describe('Mode of the key that the sandbox hands out'),
  accountAccess: z.record(z.string(), accountAccess),
  sessions: z.array(accountObject).default([]),
  charges: z.array(accountObject).default([]),
  refunds: z.array(accountObject).default([]),
  disputes: z.array(accountObject).default([]),
  invoices: z
    .array(accountObject)
    .default([])
    .describe('Beside those that follow from the sessions that name one'),
  events: z.array(accountObject).default([]),
  webhookEndpoints: z.array(accountObject).default([]),
  fillerNewerSessions: z
    .union([fillerSessions, z.array(fillerSessions)])
    .optional()
    .describe('Complete and paid sessions of other people to generate'),
})

const clerkWorldUser = z.object({
  id: z.string().startsWith('user_'),
  primaryEmail: z.string().nullable().default(null),
  emails: z.array(z.string()).default([]),
  verified: z.boolean().default(true),
  name: z.string().default(''),
  deleted: z.boolean().default(false),
  publicMetadata: jsonObject.default({}),
})

export const world = z.object({
  now: z.iso.datetime().describe('The present instant, UTC'),
  sanity: z.array(storedDocument),
  stripe: stripeWorld,
  clerk: z.object({users: z.array(clerkWorldUser)}),
})

export type World = z.infer<typeof world>
export type WorldDocument = World['sanity'][number]
export type StripeWorld = World['stripe']
export type ClerkWorldUser = World['clerk']['users'][number]
