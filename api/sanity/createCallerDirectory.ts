import {isHttpError, type SanityClient} from '@sanity/client'
import {z} from 'zod'
import type {CallerDirectory} from '../ports/callerDirectory.ts'
import {ProblemError} from '../problems/problemError.ts'
import {withDeadline} from '../requestScope.ts'

/** Without an id nobody is signed in: Sanity answers `{}` then, and not an error. */
const me = z.object({
  id: z.string().min(1),
  name: z.string().default(''),
  role: z.string().optional(),
  roles: z.array(z.object({name: z.string()})).default([]),
})

/** Asks the configured project who a token belongs to. The project never comes from the request: anyone is administrator of some project. */
export function createCallerDirectory(client: SanityClient): CallerDirectory {
  return {
    whoIs: async (token) => {
      const parsed = me.safeParse(await askMe(client, token))
      if (!parsed.success) throw new ProblemError('unauthenticated')
      const {id, name, role, roles} = parsed.data
      const names = roles.map((entry) => entry.name)
      return {id, name, roles: [...new Set(role ? [...names, role] : names)]}
    },
  }
}

async function askMe(client: SanityClient, token: string): Promise<unknown> {
  try {
    return await withDeadline((signal) =>
      client.withConfig({token}).request<unknown>({url: '/users/me', signal, tag: 'caller'}),
    )
  } catch (error) {
    const status = isHttpError(error) ? error.statusCode : undefined
    if (status === 401) throw new ProblemError('token-expired', {}, error)
    if (status === 403) throw new ProblemError('unauthenticated', {}, error)
    throw new ProblemError('sanity-unavailable', {}, error)
  }
}
