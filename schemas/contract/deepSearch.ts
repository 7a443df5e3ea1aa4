import {z} from 'zod'
import {documentId, instant, sourceReport} from './values.ts'

/** How far one Stripe account was looked through. Everything between the two instants was. */
export const searchCoverage = z.object({
  account: z.string().describe('`platform` or `acct_…`'),
  sessionsRead: z.int(),
  newestAt: instant.nullable(),
  oldestAt: instant.nullable(),
  /** There is nothing older. */
  complete: z.boolean(),
})
export type SearchCoverage = z.infer<typeof searchCoverage>

export const DEEP_SEARCH_STATES = ['not-needed', 'open', 'done'] as const

/** Whether payments that nothing but their metadata ties to the student have to be looked for, one by one. */
export const deepSearchState = z.object({
  /**
   * `not-needed`: a payment to the school was found. `open`: none was found, and not every payment was looked at. `done`:
   * every payment was looked at, on every account that can be read.
   */
  state: z.enum(DEEP_SEARCH_STATES),
  coverage: z.array(searchCoverage),
})
export type DeepSearchState = z.infer<typeof deepSearchState>

/** `POST /students/:id/deep-search?school=` */
export const deepSearchQuery = z.object({school: documentId})

export const deepSearchResponse = z.object({
  coverage: z.array(searchCoverage),
  /** Sessions that may be this student's, those known before included. */
  found: z.int(),
  /** Nothing is left to read on any account that lets us in. While false, ask again: it goes on where it ended. */
  finished: z.boolean(),
  /** The accounts that were asked. */
  sources: z.array(sourceReport),
})
export type DeepSearchResponse = z.infer<typeof deepSearchResponse>
