import {useApiClient} from '../../api/ApiClientContext.ts'
import {useRequest, type Request} from '../../api/useRequest.ts'
import {parseSearch} from '../../../schemas/rules/search/parseSearch.ts'
import type {StudentSearchResponse} from '../../../schemas/contract/student.ts'

/** A pause that nobody notices. Whoever types faster than that asks once. */
const DEBOUNCE_MS = 100

/** Looks students up while typing. What is handed out always answers the very text that stands in the box. */
export function useStudentSearch(
  typed: string,
  schoolId: string | null,
): Request<StudentSearchResponse> & {query: string} {
  const client = useApiClient()
  const query = parseSearch(typed).text
  const key = query === '' ? null : JSON.stringify([query, schoolId])
  const request = useRequest(
    key,
    (signal) => client.searchStudents({query, schoolId}, signal),
    DEBOUNCE_MS,
  )
  return {...request, query}
}
