import {createClient, type ClientConfig, type SanityClient} from '@sanity/client'
import {onTestFinished} from 'vitest'
import {createClock, type Clock} from '../../../studio/sandbox/clock.ts'
import type {LakeUser} from '../../../studio/sandbox/lake/accounts.ts'
import {createLake, type Lake} from '../../../studio/sandbox/lake/createLake.ts'
import type {WorldDocument} from '../../../studio/sandbox/world.ts'

export const NOW = '2025-08-12T09:00:00Z'
export const PROJECT = 'local0'
export const DATASET = 'production'

function user(id: string, role: string): LakeUser {
  return {
    id,
    name: `Name of ${id}`,
    email: `${id}@example.com`,
    role,
    token: `sk-${id}`.padEnd(40, 'x'),
  }
}

export const users = {
  ada: user('ada', 'administrator'),
  ed: user('ed', 'editor'),
  vi: user('vi', 'viewer'),
  guest: user('guest', 'some-custom-role'),
  stranger: user('stranger', ''),
}

export interface TestLake {
  lake: Lake
  base: string
  clock: Clock
  /** A real client, signed in as the given person. */
  clientOf: (who?: LakeUser | null, config?: Partial<ClientConfig>) => SanityClient
  /** A plain request, signed in as the given person. */
  ask: (path: string, options?: RequestInit & {as?: LakeUser | null}) => Promise<Response>
}

/** A lake on a free port, gone when the test is. */
export async function startTestLake(documents: WorldDocument[] = []): Promise<TestLake> {
  const clock = createClock(NOW)
  const lake = createLake({
    projectId: PROJECT,
    dataset: DATASET,
    documents,
    users: Object.values(users),
    clock,
  })
  const base = await lake.listen(0)
  onTestFinished(() => lake.close())
  return {
    lake,
    base,
    clock,
    clientOf: (who = users.ada, config = {}) =>
      createClient({
        apiHost: base,
        // oxlint-disable-next-line typescript/no-deprecated -- Node does not resolve local0.localhost
        useProjectHostname: false,
        projectId: PROJECT,
        dataset: DATASET,
        apiVersion: '2025-02-19',
        useCdn: false,
        maxRetries: 0,
        ...(who && {token: who.token}),
        ...config,
      }),
    ask: (path, {as = users.ada, ...init} = {}) => {
      const headers = new Headers(init.headers)
      if (as) headers.set('authorization', `Bearer ${as.token}`)
      return fetch(`${base}${path}`, {...init, headers})
    },
  }
}
