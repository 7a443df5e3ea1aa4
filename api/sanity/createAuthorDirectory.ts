import type {SanityClient} from '@sanity/client'
import {z} from 'zod'
import type {Author} from '../../schemas/rules/timeline/timelineEntry.ts'
import {createShortMemory} from '../auth/createShortMemory.ts'
import type {AuthorDirectory} from '../ports/authorDirectory.ts'
import {withDeadline} from '../upstream/requestScope.ts'
import {retrying} from '../upstream/retrying.ts'
import {sanityFailure, waitAfterSanity} from './sanityFailure.ts'

const project = z.object({
  members: z.array(z.object({id: z.string(), isRobot: z.boolean().default(false)})),
})

/** Null where nobody has the id. One id is answered by one profile, several by a list. */
const profile = z.object({id: z.string(), displayName: z.string().nullish()}).nullable()
const profiles = z.array(profile).or(profile.transform((one) => [one]))

/** People and tokens of the project by their ids. The history names nobody otherwise. */
export function createAuthorDirectory(client: SanityClient): AuthorDirectory {
  const remembered = createShortMemory<Author[]>()
  return {
    authors: async (ids) => {
      const asked = [...new Set(ids)].filter((id) => id !== '').toSorted()
      if (asked.length === 0) return {ok: true, value: [], complete: true}
      try {
        const value = await remembered(asked.join(','), () => ask(client, asked))
        return {ok: true, value, complete: true}
      } catch (error) {
        return {ok: false, failure: sanityFailure(error), permission: null, requestId: null}
      }
    },
  }
}

async function ask(client: SanityClient, ids: readonly string[]): Promise<Author[]> {
  const {projectId = ''} = client.config()
  const [found, people] = await Promise.all([
    asApi(client, `/projects/${encodeURIComponent(projectId)}`),
    asApi(client, `/users/${ids.map(encodeURIComponent).join(',')}`),
  ])
  const members = project.safeParse(found).data?.members ?? []
  const named = profiles.safeParse(people).data?.filter((each) => each !== null) ?? []
  return ids.map((id) => {
    const isRobot = members.find((member) => member.id === id)?.isRobot === true
    const person = named.find((each) => each.id === id)
    const name = person?.displayName || null
    if (isRobot) return {kind: 'robot', id, name}
    return {kind: person === undefined ? 'unknown' : 'person', id, name}
  })
}

function asApi(client: SanityClient, url: string): Promise<unknown> {
  return withDeadline((signal) =>
    retrying(() => client.request<unknown>({url, signal, tag: 'authors'}), waitAfterSanity),
  )
}
