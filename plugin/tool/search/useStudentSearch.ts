import {useApiClient} from '../../api/ApiClientContext.ts'
import {useRequest, type Request} from '../../api/useRequest.ts'
import type {StudentSearchResponse} from '../../../schemas/contract/student.ts'

const DEBOUNCE_MS = 200
const LONGEST_QUERY = 200

/** Looks students up while typing. What is handed out always answers the very text that stands in the box. */
export function useStudentSearch(
  typed: string,
  schoolId: string | null,
): Request<StudentSearchResponse> & {query: string} {
  const client = useApiClient()
  const query = foldQuery(typed)
  const key = query === '' ? null : JSON.stringify([query, schoolId])
  const request = useRequest(
    key,
    (signal) => client.searchStudents({query, schoolId}, signal),
    DEBOUNCE_MS,
  )
  return {...request, query}
}

/** Spaces and line breaks from copying carry no meaning; inside an address or an id there are none at all. */
export function foldQuery(typed: string): string {
  const text = typed.trim().replace(/\s+/g, ' ').slice(0, LONGEST_QUERY)
  const isAddressOrId = /@|^(?:cs|pi|ch|cus|user)_/i.test(text)
  return isAddressOrId ? text.replace(/ /g, '') : text
}
