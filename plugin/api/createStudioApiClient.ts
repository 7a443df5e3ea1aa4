import type {SanityClient} from 'sanity'
import type {ApiClient} from './ApiClient.ts'
import {createApiClient} from './createApiClient.ts'

/** The API client of whoever is signed in to the Studio: their own Sanity sign-in proves who they are. */
export function createStudioApiClient(apiUrl: string, sanity: SanityClient): ApiClient {
  return createApiClient({
    apiUrl,
    getToken: () => sanity.config().token,
    storeProof: (proof) => sanity.create(proof, {visibility: 'sync'}),
  })
}
