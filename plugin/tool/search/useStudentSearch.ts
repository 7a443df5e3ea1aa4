import {useApiClient} from '../../api/ApiClientContext.ts'
import {useRequest, type Request} from '../../api/useRequest.ts'
import type {StudentSearchResponse} from '../../../schemas/contract/student.ts'

/** A pause that nobody notices. Whoever types faster than that asks once. */
const DEBOUNCE_MS = 100
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

const WRAPPING = /^[\s"'“”«»<(]+|[\s"'“”«»>),;.]+$/g
/** As mail programs copy one: `Mia Moen <mia@example.com>`. */
const BRACKETED_ADDRESS = /<([^<>\s]+@[^<>\s]+)>/
const STRIPE_ID = /\b(?:cs_(?:live|test)|pi|ch|cus)_[A-Za-z0-9]+/

/**
 * What was typed or pasted, without what carries no meaning: spaces and line breaks from copying (inside an address or an id
 * there are none at all), quotation marks, `mailto:`, and all of a link to Stripe but the id in it.
 */
export function foldQuery(typed: string): string {
  const [, address] = BRACKETED_ADDRESS.exec(typed) ?? []
  const text = (address ?? typed).replace(WRAPPING, '').replace(/\s+/g, ' ').slice(0, LONGEST_QUERY)
  if (/^https?:/i.test(text)) return STRIPE_ID.exec(text)?.[0] ?? text
  const isAddressOrId = /@|^(?:cs|pi|ch|cus|user)_/i.test(text)
  return isAddressOrId ? text.replace(/^mailto:/i, '').replace(/ /g, '') : text
}
