import {schoolNamed, statedSchools} from '../../schemas/rules/assessment/schoolOf.ts'
import {foldEmail} from '../../schemas/rules/student.ts'
import type {Session} from '../ports/paymentReader.ts'
import {idOf} from '../stripe/expanded.ts'
import {readSessionClaims} from '../stripe/readSessionClaims.ts'
import {isPaidSession} from '../stripe/sessionFacts.ts'
import type {Gathering} from './gathering.ts'
import {knownEmails, referenceIdsOf} from './personIds.ts'

/** Nothing was found that the student paid for at this school. */
export function isPaymentSought(gathering: Gathering): boolean {
  const {school, schools, passes} = gathering.person
  return !paidPassSessions(gathering).some((session) => {
    const stated = statedSchools(readSessionClaims(session))
    const named = stated.flatMap(
      (name) => schoolNamed(name, {schools, passes, foreignSchools: []}) ?? [],
    )
    return named.length === 0 || named.includes(school.id)
  })
}

/** Paid for a pass, as far as the session tells, and not for somebody else. */
export function paidPassSessions(gathering: Gathering): Session[] {
  const others = new Set(sessionsOfOthers(gathering))
  return [...gathering.sessions.values()]
    .map(({session}) => session)
    .filter((session) => {
      const {kind} = readSessionClaims(session)
      const isForPass = kind !== 'class' && kind !== 'platform-plan'
      return isPaidSession(session) && isForPass && !others.has(session)
    })
}

/** Those that neither name the student nor were paid with an address or by a customer of theirs. */
export function sessionsOfOthers(gathering: Gathering): Session[] {
  const own = referenceIdsOf(gathering)
  const emails = new Set(knownEmails(gathering).map(foldEmail))
  return [...gathering.sessions.values()]
    .map(({session}) => session)
    .filter((session) => {
      const {clerkId} = readSessionClaims(session)
      const customerId = idOf(session.customer)
      const isOwn =
        (clerkId !== null && own.has(clerkId)) ||
        emails.has(foldEmail(session.customer_details?.email ?? '')) ||
        (customerId !== null && gathering.customerIds.has(customerId))
      return !isOwn && clerkId !== null
    })
}
