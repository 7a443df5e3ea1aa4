import type {AccountName} from '../ports/paymentReader.ts'
import type {Services} from '../services.ts'
import {mayConcern, type Wanted} from './mayConcern.ts'
import {sessionIndexAnswer, type SessionIndex} from './sessionIndex.ts'

const PAGES = `*[_type == "passSessionIndex" && keyMode == $keyMode && account in $accounts
  && (array::intersects(rows[].clerkId, $ids) || array::intersects(rows[].mailbox, $mailboxes))]`
const COVERAGE = `*[_type == "passSessionCoverage" && keyMode == $keyMode && account in $accounts]`

/** What the index knows of one person. By ids alone, the first question about a person brings the same. */
export async function readSessionIndex(
  {lake, payments}: Pick<Services, 'lake' | 'payments'>,
  accounts: readonly AccountName[],
  wanted: Wanted,
): Promise<SessionIndex> {
  const index = sessionIndexAnswer.parse(
    await lake.query(`{"pages": ${PAGES}, "coverage": ${COVERAGE}}`, {
      keyMode: payments.keyMode,
      accounts: [...accounts],
      ids: [...wanted.ids],
      mailboxes: [...wanted.mailboxes],
    }),
  )
  return {...index, found: index.found.filter(({session}) => mayConcern(session, wanted))}
}
