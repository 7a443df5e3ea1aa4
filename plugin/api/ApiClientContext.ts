import {createContext, useContext} from 'react'
import type {ApiClient} from './ApiClient.ts'

export const ApiClientContext = createContext<ApiClient | null>(null)

/** The API as the screens see it. Whoever renders them decides which: the Studio's own caller, or a test's. */
export function useApiClient(): ApiClient {
  const client = useContext(ApiClientContext)
  if (client === null) throw new Error('Pass support: rendered outside of its API client')
  return client
}
