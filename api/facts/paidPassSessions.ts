import type {Session} from '../ports/paymentReader.ts'
import {readSessionClaims} from '../stripe/readSessionClaims.ts'
import {isPaidSession} from '../stripe/sessionFacts.ts'
import type {Gathering} from './gathering.ts'
import {referenceIdsOf} from './personIds.ts'

/** Nothing was found that the student paid for at this school. */
export function isPaymentSought(gathering: Gathering): boolean {
  const {school} = gathering.person
  return !paidPassSessions(gathering).some((session) => {
    const {schoolId, schoolSlug} = readSessionClaims(session)
    return [schoolId ?? school.id, schoolSlug].some(
      (name) => name === school.id || name === school.slug,
    )
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

/** Those that name somebody else. */
export function sessionsOfOthers(gathering: Gathering): Session[] {
  const own = referenceIdsOf(gathering)
  return [...gathering.sessions.values()]
    .map(({session}) => session)
    .filter((session) => {
      const {clerkId} = readSessionClaims(session)
      return clerkId !== null && !own.has(clerkId)
    })
}
