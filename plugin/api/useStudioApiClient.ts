import {useMemo} from 'react'
import {useClient} from 'sanity'
import type {ApiClient} from './ApiClient.ts'
import {createApiClient} from './createApiClient.ts'

const API_VERSION = '2026-05-04'

/** The API client of the person who is signed in to the Studio: their own Sanity token proves who they are. */
export function useStudioApiClient(apiUrl: string): ApiClient {
  const sanity = useClient({apiVersion: API_VERSION})
  return useMemo(
    () => createApiClient({apiUrl, getToken: () => sanity.config().token}),
    [apiUrl, sanity],
  )
}
