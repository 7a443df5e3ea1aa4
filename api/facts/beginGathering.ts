import {ProblemError} from '../problems/problemError.ts'
import type {Services} from '../services.ts'
import type {Gathering, Inquiry} from './gathering.ts'
import {isClerkId} from './personIds.ts'
import {personSeeds} from './personSeeds.ts'
import {NO_TRACES} from './readPaymentTraces.ts'
import {readPerson} from './readPerson.ts'
import {createSourceReports} from './sourceReports.ts'

/**
 * The first step: what Sanity holds.
 *
 * @throws ProblemError `school-not-found`, `student-not-found`, `sanity-unavailable`
 */
export async function beginGathering(
  services: Pick<Services, 'lake' | 'settings'>,
  inquiry: Inquiry,
): Promise<Gathering> {
  const person = await readPerson(services, personSeeds(inquiry))
  if (person === null) throw new ProblemError('school-not-found')
  if (person.users.length === 0 && !isClerkId(inquiry.studentId)) {
    throw new ProblemError('student-not-found')
  }
  const reports = createSourceReports()
  reports.note({source: 'sanity'}, {ok: true, value: null, complete: true})
  if (person.school.stripeAccountId === null) reports.noteAbsent('stripe-connected')
  return {
    inquiry,
    person,
    sessions: new Map(),
    disputes: [],
    traces: NO_TRACES,
    receipt: null,
    connectedAccounts: [],
    clerkAccounts: [],
    clerkIdsAnswered: new Set(),
    reports,
  }
}
