import {createClient, type SanityClient} from '@sanity/client'
import {SANDBOX_ROBOT} from '../../../studio/sandbox/people.ts'
import {SANDBOX_PROJECT} from '../../../studio/sandbox/startSandbox.ts'
import type {Api} from './startApi.ts'

/** Writes to the dataset as the host app or a script does: with a token, past the API. */
export function lakeOf({sandbox}: Pick<Api, 'sandbox'>): SanityClient {
  return createClient({
    ...SANDBOX_PROJECT,
    apiHost: sandbox.urls.lake,
    useProjectHostname: false,
    apiVersion: '2025-02-19',
    token: SANDBOX_ROBOT.token,
    useCdn: false,
    perspective: 'raw',
  })
}

export function documentAt({sandbox}: Pick<Api, 'sandbox'>, id: string | null) {
  return sandbox.lake.documents().find(({_id}) => _id === id)
}
