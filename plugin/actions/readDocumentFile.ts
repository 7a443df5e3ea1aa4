import type {SanityClient} from 'sanity'
import type {StudentFile} from '../../schemas/contract/student.ts'
import {createStudioApiClient} from '../api/createStudioApiClient.ts'

interface Which {
  apiUrl: string
  sanity: SanityClient
  studentId: string
  schoolId: string
}

/** Long enough for a slow Stripe; after that, a badge is not worth the wait. */
const LONGEST_WAIT_MS = 20_000

/** @throws ApiProblem */
export function readDocumentFile({apiUrl, sanity, ...which}: Which): Promise<StudentFile> {
  return createStudioApiClient(apiUrl, sanity).studentFile(
    which,
    AbortSignal.timeout(LONGEST_WAIT_MS),
  )
}
