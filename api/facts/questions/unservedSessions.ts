import type {Session} from '../../ports/paymentReader.ts'
import type {Gathering} from '../gathering.ts'
import {paidPassSessions} from '../paidPassSessions.ts'

/** Paid for a pass, and no subscription of the student's carries one of its names in the place where names of its kind belong. */
export function unservedSessions(gathering: Gathering): Session[] {
  const served = new Set(
    gathering.person.subscriptions.map(({stripeSessionId}) => stripeSessionId?.trim()),
  )
  return paidPassSessions(gathering).filter((session) => !served.has(session.id))
}
