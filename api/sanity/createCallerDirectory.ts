import {isHttpError, type SanityClient} from '@sanity/client'
import {z} from 'zod'
import type {CallerDirectory} from '../ports/callerDirectory.ts'
import {ProblemError} from '../problems/problemError.ts'
import {withDeadline} from '../upstream/requestScope.ts'
import {retrying} from '../upstream/retrying.ts'
import {sanityProblem, waitAfterSanity} from './sanityFailure.ts'

/** Without an id nobody is signed in: Sanity answers `{}` then, and not an error. */
const me = z.object({
  id: z.string().min(1),
  name: z.string().default(''),
  role: z.string().optional(),
  roles: z.array(z.object({name: z.string()})).default([]),
})

/** What the project says of its members. The client asks under the project's own id. */
const project = z.object({
  members: z.array(
    z.object({
      id: z.string(),
      isRobot: z.boolean().default(false),
      role: z.string().optional(),
      roles: z.array(z.object({name: z.string()})).default([]),
    }),
  ),
})

const profile = z.object({displayName: z.string().default('')})

/** Asks the configured project who a token belongs to. The project never comes from the request: anyone is administrator of some project. */
export function createCallerDirectory(client: SanityClient): CallerDirectory {
  return {
    whoIs: async (token) => {
      const parsed = me.safeParse(await askMe(client, token))
      if (!parsed.success) throw new ProblemError('unauthenticated')
      const {id, name, role, roles} = parsed.data
      return {id, name, roles: namesOf({role, roles})}
    },
    member: async (id) => {
      const {projectId = ''} = client.config()
      const [found, person] = await Promise.all([
        askAsApi(client, `/projects/${encodeURIComponent(projectId)}`),
        askAsApi(client, `/users/${encodeURIComponent(id)}`),
      ])
      const member = project
        .safeParse(found)
        .data?.members.find((entry) => entry.id === id && !entry.isRobot)
      if (member === undefined) throw new ProblemError('unauthenticated')
      const name = profile.safeParse(person).data?.displayName ?? ''
      return {id, name, roles: namesOf(member)}
    },
  }
}

function namesOf({role, roles}: {role?: string | undefined; roles: {name: string}[]}): string[] {
  const names = roles.map((entry) => entry.name)
  return [...new Set(role ? [...names, role] : names)]
}

async function askAsApi(client: SanityClient, url: string): Promise<unknown> {
  try {
    return await withDeadline((signal) =>
      retrying(() => client.request<unknown>({url, signal, tag: 'member'}), waitAfterSanity),
    )
  } catch (error) {
    throw sanityProblem(error)
  }
}

async function askMe(client: SanityClient, token: string): Promise<unknown> {
  try {
    return await withDeadline((signal) =>
      retrying(
        () =>
          client.withConfig({token}).request<unknown>({url: '/users/me', signal, tag: 'caller'}),
        waitAfterSanity,
      ),
    )
  } catch (error) {
    const status = isHttpError(error) ? error.statusCode : undefined
    if (status === 401) throw new ProblemError('token-expired', {}, error)
    if (status === 403) throw new ProblemError('unauthenticated', {}, error)
    throw sanityProblem(error)
  }
}
