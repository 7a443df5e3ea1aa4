import {createContext, useContext} from 'react'
import type {SchoolsResponse} from '../../schemas/contract/schools.ts'
import {useApiClient} from '../api/ApiClientContext.ts'
import {useRequest, type Request} from '../api/useRequest.ts'

type Schools = SchoolsResponse['schools']

/** The schools that the person may see, asked for once for the whole tool. */
export const SchoolsContext = createContext<Request<SchoolsResponse> | null>(null)

export function useLoadSchools(): Request<SchoolsResponse> {
  const client = useApiClient()
  return useRequest('schools', (signal) => client.schools(signal))
}

/** Empty while they are not known: whatever depends on there being several then stays away. */
export function useSchools(): Schools {
  return useContext(SchoolsContext)?.answer?.schools ?? NONE
}

/** The person's role lets them repair. False while that is not known. */
export function useMayRepair(): boolean {
  return useContext(SchoolsContext)?.answer?.actor.mayRepair ?? false
}

const NONE: Schools = []
