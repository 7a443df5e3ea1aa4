import type {DeepSearchState} from '../../schemas/contract/deepSearch.ts'
import {coverageView} from '../sessionIndex/coverageView.ts'
import {accountsOfSchool} from './accountsOfSchool.ts'
import type {Gathering} from './gathering.ts'
import {isPaymentSought} from './paidPassSessions.ts'

/**
 * Whether the accounts have to be looked through for sessions that only name the student, and how far that has come. An
 * account that cannot be read cannot be looked through either: its failure says so already.
 */
export function deepSearchOf(gathering: Gathering): DeepSearchState {
  const accounts = accountsOfSchool(gathering.person.school)
  const coverage = coverageView(accounts, gathering.person.index.coverage)
  if (!isPaymentSought(gathering)) return {state: 'not-needed', coverage}
  return {state: unreadAccounts(gathering).length > 0 ? 'open' : 'done', coverage}
}

/** Accounts in which a payment of the student may lie that nobody has looked at. */
export function unreadAccounts({person, caughtUp, reports}: Gathering): string[] {
  return accountsOfSchool(person.school).filter(
    (account) =>
      reports.mayBeSearched(account) &&
      !(person.index.coverage.get(account)?.complete === true && caughtUp.has(account)),
  )
}
