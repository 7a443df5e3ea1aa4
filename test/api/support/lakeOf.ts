import {createClient, type SanityClient} from '@sanity/client'
import {SANDBOX_ROBOT} from '../../../studio/sandbox/people.ts'
import {SANDBOX_PROJECT} from '../../../studio/sandbox/startSandbox.ts'
import type {Api} from './startApi.ts'

/** Sanity's own service has a host for each project; the sandbox has not. */
const AT_ONE_ADDRESS = {useProjectHostname: false}

/** Writes to the dataset as the host app or a script does: with a token, past the API. */
export function lakeOf({sandbox}: Pick<Api, 'sandbox'>): SanityClient {
  return createClient({
    ...SANDBOX_PROJECT,
    apiHost: sandbox.urls.lake,
    ...AT_ONE_ADDRESS,
    apiVersion: '2025-02-19',
    token: SANDBOX_ROBOT.token,
    useCdn: false,
    perspective: 'raw',
  })
}

export function documentAt({sandbox}: Pick<Api, 'sandbox'>, id: string | null) {
  return sandbox.lake.documents().find(({_id}) => _id === id)
}
