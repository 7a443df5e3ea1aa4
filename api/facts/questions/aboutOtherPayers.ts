import {PLATFORM, type AccountName} from '../../ports/paymentReader.ts'
import {accountsOfSchool} from '../accountsOfSchool.ts'
import {isVisible} from '../../auth/visibleSchools.ts'
import type {Gathering} from '../gathering.ts'
import {isPaymentSought} from '../paidPassSessions.ts'
import {wantedOf} from '../personIds.ts'
import type {Question} from '../question.ts'
import {spellingsOf} from './aboutAddresses.ts'
import {openAccountsOf} from './openAccounts.ts'
import {unique} from './unique.ts'

/** Beyond these a student file would turn into a scan of the account. The newest come first. */
const MOST_OTHER_ACCOUNTS = 10
const MOST_FORMER_ACCOUNTS = 10

/**
 * While nothing was found that was paid to this school: it may lie on an account that the school had before, or somebody else
 * paid after the accounts were last looked through.
 */
export function aboutOtherPayers(gathering: Gathering): Question[] {
  if (!isPaymentSought(gathering)) return []
  return [
    ...aboutIndex(gathering),
    ...aboutNewer(gathering),
    ...aboutRecentPayments(gathering),
    // Whose an account is that no school names, nobody knows: it is looked at for whoever may see all.
    ...(gathering.visible === 'all' ? [{kind: 'accounts'} as const] : []),
    ...[...otherAccountsOf(gathering), ...formerAccountsOf(gathering)].flatMap((account) =>
      spellingsOf(gathering, account).map(
        (email) => ({kind: 'sessions-of-email', account, email}) as const,
      ),
    ),
  ]
}

function aboutRecentPayments({person, reports}: Gathering): Question[] {
  const account = person.school.stripeAccountId ?? PLATFORM
  return reports.isClosed(account) ? [] : [{kind: 'recent-payments', account}]
}

function aboutIndex(gathering: Gathering): Question[] {
  const {ids, mailboxes} = wantedOf(gathering)
  const accounts = accountsOfSchool(gathering.person.school)
  return [{kind: 'index', accounts, ids: [...ids], mailboxes: [...mailboxes]}]
}

/** Where all older sessions are in the index, one page brings the rest. To look through them all is a search of its own. */
function aboutNewer(gathering: Gathering): Question[] {
  const {coverage} = gathering.person.index
  return openAccountsOf(gathering).flatMap((account) => {
    const read = coverage.get(account)
    if (!read?.complete) return []
    const newerThan = read.newest?.sessionId ?? null
    return [{kind: 'newer-sessions', account, newerThan} as const]
  })
}

/** The accounts of the other schools that the actor may see. */
function otherAccountsOf({person, reports, visible}: Gathering): AccountName[] {
  const schools = person.schools.filter(({id}) => isVisible(visible, id))
  const accounts = schools.map(({stripeAccountId}) => stripeAccountId)
  return unique(accounts.filter((account) => account !== null))
    .filter((account) => account !== person.school.stripeAccountId && !reports.isClosed(account))
    .slice(0, MOST_OTHER_ACCOUNTS)
}

/** Accounts that the platform lists and no school names any more. */
function formerAccountsOf({person, connectedAccounts, reports}: Gathering): AccountName[] {
  const named = new Set(person.schools.map(({stripeAccountId}) => stripeAccountId))
  return connectedAccounts
    .filter((account) => !named.has(account) && !reports.isClosed(account))
    .slice(0, MOST_FORMER_ACCOUNTS)
}
