import {useMemo} from 'react'
import {useClient} from 'sanity'
import type {ApiClient} from './ApiClient.ts'
import {createStudioApiClient} from './createStudioApiClient.ts'

const API_VERSION = '2026-05-04'

/** One client for as long as the Studio keeps its own. */
export function useStudioApiClient(apiUrl: string): ApiClient {
  const sanity = useClient({apiVersion: API_VERSION})
  return useMemo(() => createStudioApiClient(apiUrl, sanity), [apiUrl, sanity])
}
