import {claimsOfSubscription} from '../../../schemas/rules/claim/claimedPayment.ts'
import {carriedNames} from '../../../schemas/rules/matching/carriedNames.ts'
import {readSessionClaims} from '../../stripe/readSessionClaims.ts'
import type {Session} from '../../ports/paymentReader.ts'
import type {Gathering} from '../gathering.ts'
import {outsidePayments} from '../outsidePayments.ts'
import {paidPassSessions, sessionsOfOthers} from '../paidPassSessions.ts'
import type {Question} from '../question.ts'
import {NO_CLAIM_IDS, type ClaimIds} from '../readClaims.ts'
import type {PaymentIds} from '../readPaymentTraces.ts'
import {typedIdsOf, typedNamesOf} from '../typedProof.ts'
import {namesOf, namesOfCharge} from './paymentNames.ts'
import {unservedSessions} from './unservedSessions.ts'
import {namedByIntent} from './namedByIntent.ts'
import {unique} from './unique.ts'

/**
 * A payment to which none of the student's subscriptions answers may have been booked to somebody else. Of one that somebody
 * else made, and that his subscription carries, the payer has to be known.
 */
export function aboutTraces(gathering: Gathering): Question[] {
  const carried = new Set(gathering.person.subscriptions.flatMap(carriedNames))
  const isCarried = (session: Session) => namesOf(session).some((name) => carried.has(name))
  const named = new Set(namedByIntent(gathering))
  const led = new Set([...named].flatMap((id) => gathering.ledTo.get(id) ?? []))
  const isNamed = (session: Session) =>
    led.has(session.id) || namesOf(session).some((name) => named.has(name))
  const unserved = new Set(unservedSessions(gathering))
  const traced = [
    ...paidPassSessions(gathering).filter((session) => unserved.has(session) || isNamed(session)),
    ...sessionsOfOthers(gathering).filter((session) => isCarried(session) || isNamed(session)),
  ]
  const outside = outsidePayments(gathering).flatMap(namesOfCharge)
  const further = [...outside, ...typedIdsOf(gathering)]
  const ids = {
    ...idsOf(traced, further),
    ...claimIdsOf(gathering, [...traced.flatMap(namesOf), ...outside]),
  }
  const isIdle = ids.names.length + ids.claimNames.length === 0 && ids.claimsOfNote === null
  return isIdle ? [] : [{kind: 'traces', ...ids}]
}

/** Which claims have to be known: of the payments in question, and where a plan is asked for, of all that it may touch. */
function claimIdsOf(gathering: Gathering, traced: readonly string[]): ClaimIds {
  const {person, inquiry} = gathering
  const {intent} = inquiry
  if (intent === null || intent.action === 'link') {
    return {...NO_CLAIM_IDS, claimNames: presentOf(traced)}
  }
  const names = [...gathering.sessions.values()].flatMap(({session}) => namesOf(session))
  const carried = person.subscriptions.flatMap(claimsOfSubscription).flatMap((it) => it.names)
  return {
    claimNames: presentOf([
      ...names,
      ...traced,
      ...carried,
      ...namedByIntent(gathering),
      ...typedNamesOf(gathering),
    ]),
    heldBy: presentOf(person.subscriptions.map(({id}) => id)),
    claimsOfNote: 'noteId' in intent ? intent.noteId : null,
    proofsOfSchool: 'basis' in intent ? inquiry.schoolId : null,
  }
}

function idsOf(sessions: readonly Session[], further: readonly string[]): PaymentIds {
  const claims = sessions.map(readSessionClaims)
  return {
    names: presentOf([...sessions.flatMap(namesOf), ...further]),
    sessionIds: presentOf(sessions.map(({id}) => id)),
    clerkIds: presentOf(claims.map(({clerkId}) => clerkId)),
    passIds: presentOf(claims.map(({passId}) => passId)),
    classIds: presentOf(claims.map(({classId}) => classId)),
    upgradedIds: presentOf(claims.map(({upgradedFromSubscriptionId: id}) => id)),
  }
}

function presentOf(ids: readonly (string | null)[]): string[] {
  return unique(ids.filter((id) => id !== null)).toSorted()
}
