import {createClient, type SanityClient} from '@sanity/client'

export interface LakeAccess {
  projectId: string
  dataset: string
  token: string
  /** Base address of a Content Lake that is not Sanity's own, such as the sandbox. */
  apiHost: string | undefined
  /** The longest that one call may take. */
  deadlineMs: number
}

const API_VERSION = '2025-02-19'
/** Sanity's own service has a host for each project; a lake at an address of its own has not. */
const AT_ONE_ADDRESS = {useProjectHostname: false}

/** The client that reads and writes as the API itself. */
export function createLakeClient({apiHost, deadlineMs, ...access}: LakeAccess): SanityClient {
  return createClient({
    ...access,
    apiVersion: API_VERSION,
    // A repair that was written a second ago must be seen.
    useCdn: false,
    // Drafts are asked for by name where they matter; a perspective would hide that the host app shows them.
    perspective: 'raw',
    timeout: deadlineMs,
    // Retries are ours: within the deadline and the request's budget, which the client does not know.
    maxRetries: 0,
    requestTagPrefix: 'pass-support',
    ...(apiHost === undefined ? {} : {apiHost, ...AT_ONE_ADDRESS}),
  })
}
