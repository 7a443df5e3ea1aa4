import {ProblemError} from '../problems/problemError.ts'
import {requireVisible, type ScopedServices} from '../auth/visibleSchools.ts'
import type {Gathering, Inquiry} from './gathering.ts'
import {isClerkId} from './personIds.ts'
import {personSeeds} from './personSeeds.ts'
import {NO_TRACES} from './readPaymentTraces.ts'
import {readPerson} from './readPerson.ts'
import {sortPeople} from './sortPeople.ts'
import {createSourceReports} from './sourceReports.ts'

/**
 * The first step: what Sanity holds.
 *
 * @throws ProblemError `school-not-found`, `student-not-found`, `sanity-unavailable`
 */
export async function beginGathering(
  services: Pick<ScopedServices, 'lake' | 'settings' | 'payments' | 'visible'>,
  inquiry: Inquiry,
): Promise<Gathering> {
  requireVisible(services.visible, inquiry.schoolId)
  const person = await readPerson(services, personSeeds(inquiry))
  if (person === null) throw new ProblemError('school-not-found')
  if (person.users.length === 0 && !isClerkId(inquiry.studentId)) {
    throw new ProblemError('student-not-found')
  }
  const reports = createSourceReports()
  reports.note({source: 'sanity'}, {ok: true, value: null, complete: true})
  if (person.school.stripeAccountId === null) reports.noteAbsent('stripe-connected')
  return sortPeople({
    inquiry,
    visible: services.visible,
    read: person,
    person,
    sessions: new Map(),
    ledTo: new Map(),
    disputes: [],
    refunds: [],
    answered: new Set(),
    charges: new Map(),
    invoices: new Map(),
    customerIds: new Set(),
    named: {users: [], accounts: []},
    remembered: [],
    caughtUp: new Set(),
    traces: NO_TRACES,
    receipt: null,
    connectedAccounts: [],
    clerkAccounts: [],
    otherAccounts: [],
    otherUsers: [],
    clerkIdsAnswered: new Set(),
    reports,
  })
}
