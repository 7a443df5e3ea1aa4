import {createClient} from '@sanity/client'
import {
  proofHeader,
  proofOf,
  type ProofDocument,
  type ProvenRequest,
} from '../../../schemas/contract/proof.ts'
import {SANDBOX_PEOPLE} from '../../../studio/sandbox/people.ts'
import {SANDBOX_PROJECT} from '../../../studio/sandbox/startSandbox.ts'
import type {Api} from './startApi.ts'

/** Sanity's own service has a host for each project; the sandbox has not. */
const AT_ONE_ADDRESS = {useProjectHostname: false}

export const SECRET = 'a-secret-that-nobody-else-has-0001'

/** What a Studio does that signs in by cookie. Here a token stands for the cookie: the lake sees the same person. */
export function studioOf({sandbox}: Api, token: string) {
  const client = createClient({
    ...SANDBOX_PROJECT,
    token,
    apiHost: sandbox.urls.lake,
    ...AT_ONE_ADDRESS,
    apiVersion: '2025-02-19',
    useCdn: false,
  })
  return {
    client,
    /** Writes a proof of one request, and answers what to send with it. */
    prove: async (request: ProvenRequest): Promise<{proof: ProofDocument; header: string}> => {
      const proof = proofOf(crypto.randomUUID(), SECRET, request)
      await client.create(proof)
      return {proof, header: proofHeader(proof, SECRET)}
    },
  }
}

export type Studio = ReturnType<typeof studioOf>

export function editorsStudio(api: Api): Studio {
  return studioOf(api, SANDBOX_PEOPLE.editor.token)
}
