import {z} from 'zod'
import {trimmedText} from '../../schemas/rules/documents/trimmedText.ts'
import {eachReadable} from '../lake/eachReadable.ts'
import {PUBLISHED} from '../lake/filters.ts'
import type {ContentLake, QueryParams} from '../ports/contentLake.ts'

/** A user document as a search result needs it. */
export interface FoundUser {
  id: string
  clerkId: string | null
  email: string | null
  name: string | null
  role: string | null
  schoolId: string | null
  /** Schools of the subscriptions that are active and not over; one entry for each. */
  activeAt: (string | null)[]
}

/** One more than is ever shown, so that it is known whether there are more. */
const MOST = 26

const text = z.string().nullable().catch(null)

const users = eachReadable(
  z
    .object({
      _id: z.string(),
      clerkId: text,
      email: text,
      name: text,
      firstName: text,
      lastName: text,
      role: text,
      schoolId: text,
      activeAt: eachReadable(text, 'subscription'),
    })
    .transform(({_id, clerkId, firstName, lastName, name, activeAt, ...rest}): FoundUser => {
      const parts = [firstName, lastName].filter(Boolean).join(' ')
      return {
        ...rest,
        id: _id,
        clerkId: clerkId === null ? null : trimmedText(clerkId),
        name: name ?? (parts || null),
        activeAt: activeAt.rows,
      }
    }),
  'user',
)

/**
 * Users that meet a condition.
 *
 * @param condition GROQ written in this program, never made of input: what was typed belongs in `params`
 */
export async function readUsers(
  lake: ContentLake,
  condition: string,
  params: QueryParams & {now: string},
): Promise<FoundUser[]> {
  const query = `*[_type == "user" && ${PUBLISHED} && (${condition})] | order(name asc, _id asc)[0...${MOST}]{
    _id, clerkId, email, name, firstName, lastName, role, "schoolId": tenant._ref,
    "activeAt": *[_type == "subscription" && ${PUBLISHED} && defined(user._ref)
      && user._ref in [^._id, ^.clerkId] && isActive == true && endDate > $now]{"at": tenant._ref}.at
  }`
  return users.parse(await lake.query(query, params)).rows
}
