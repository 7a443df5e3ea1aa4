import {z} from 'zod'
import type {ClerkWorldUser} from '../world.ts'
import {invalidParameter, unknownParameter} from './clerkFailure.ts'
import {emailsOf} from './clerkUser.ts'

const MAX_LIMIT = 500
const MAX_VALUES = 100

const integerIn = (name: string, first: number, last: number) =>
  z.string().transform((text) => {
    const value = Number(text)
    if (Number.isInteger(value) && value >= first && value <= last) return value
    throw invalidParameter(name, `must be a whole number from ${first} to ${last}.`)
  })

const listParameters = z.object({
  limit: integerIn('limit', 1, MAX_LIMIT).default(10),
  offset: integerIn('offset', 0, Number.MAX_SAFE_INTEGER).default(0),
})

const REPEATED = ['email_address', 'user_id']
const SINGLE = ['query', 'limit', 'offset', 'order_by']

/** The page of users, in the order of the world, which stands for the newest first. */
export function listUsers(users: ClerkWorldUser[], search: URLSearchParams): ClerkWorldUser[] {
  const {limit, offset} = listParameters.parse(Object.fromEntries(search))
  return filterUsers(users, search).slice(offset, offset + limit)
}

export function filterUsers(users: ClerkWorldUser[], search: URLSearchParams): ClerkWorldUser[] {
  for (const name of search.keys()) {
    if (![...REPEATED, ...SINGLE].includes(name)) throw unknownParameter(name)
  }
  const ids = valuesOf(search, 'user_id')
  const emails = valuesOf(search, 'email_address').map((email) => email.toLowerCase())
  const query = search.get('query')?.toLowerCase() ?? ''
  return users.filter(
    (user) =>
      !user.deleted &&
      (ids.length === 0 || ids.includes(user.id)) &&
      (emails.length === 0 || lowerCasedEmails(user).some((email) => emails.includes(email))) &&
      isFoundBy(user, query),
  )
}

function valuesOf(search: URLSearchParams, name: string): string[] {
  const values = search.getAll(name)
  if (values.length > MAX_VALUES)
    throw invalidParameter(name, `takes at most ${MAX_VALUES} values.`)
  return values
}

/** Clerk keeps addresses in lower case, whatever a world writes. */
const lowerCasedEmails = (user: ClerkWorldUser): string[] =>
  emailsOf(user).map((email) => email.toLowerCase())

const isFoundBy = (user: ClerkWorldUser, query: string): boolean =>
  [user.id, user.name, ...emailsOf(user)].some((text) => text.toLowerCase().includes(query))
