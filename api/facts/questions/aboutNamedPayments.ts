import {carriedNames} from '../../../schemas/rules/matching/carriedNames.ts'
import type {AccountName} from '../../ports/paymentReader.ts'
import {isOfSchool} from '../../sessionIndex/isOfSchool.ts'
import {mayConcern} from '../../sessionIndex/mayConcern.ts'
import type {Gathering} from '../gathering.ts'
import {wantedOf} from '../personIds.ts'
import type {Question} from '../question.ts'
import {typedAccountsOf, typedIdsOf} from '../typedProof.ts'
import {openAccountsOf} from './openAccounts.ts'
import {namesOf, namesOfCharge} from './paymentNames.ts'
import {namedByIntent} from './namedByIntent.ts'
import {unique} from './unique.ts'

/** Beyond these a student file would turn into a scan of the account. The newest come first. */
const MOST_NAMED_PAYMENTS = 10
const MOST_REMEMBERED_PAYMENTS = 20
const MOST_OTHER_ACCOUNTS = 10

export function aboutNamedPayments(gathering: Gathering): Question[] {
  const {person, sessions, charges} = gathering
  const known = new Set([
    ...[...sessions.values()].flatMap(({session}) => namesOf(session)),
    ...[...charges.values()].flatMap(namesOfCharge),
    ...gathering.invoices.keys(),
  ])
  const newestFirst = [...person.subscriptions, ...person.drafts].toSorted((a, b) =>
    b.createdAt.localeCompare(a.createdAt),
  )
  const ids = [
    ...namedByIntent(gathering),
    ...newestFirst.flatMap((subscription) => {
      const own = carriedNames(subscription)
      // One of them leads to the payment; when any is known, the others are only other names of it.
      const isKnown = own.some((id) => known.has(id))
      return [isKnown ? null : (own[0] ?? null), ...subscription.upgradeSessionIds]
    }),
  ].filter((id) => id !== null && !known.has(id))
  return unique(ids.filter((id) => id !== null))
    .slice(0, MOST_NAMED_PAYMENTS)
    .flatMap((id) => openAccountsOf(gathering).flatMap((account) => lookUp(account, id)))
}

/** What a person typed was not found where it should lie: it may be another school's, and then it is no proof here. */
export function aboutTypedElsewhere(gathering: Gathering): Question[] {
  const {person, sessions, ledTo, reports} = gathering
  const known = new Set([...sessions.values()].flatMap(({session}) => namesOf(session)))
  const open = typedIdsOf(gathering).filter(
    (id) => !known.has(id) && (ledTo.get(id) ?? []).length === 0,
  )
  const stated = typedAccountsOf(gathering)
  const accounts = person.schools
    .flatMap(({stripeAccountId}) => stripeAccountId ?? [])
    .filter((account) => account !== person.school.stripeAccountId && !reports.isClosed(account))
    .toSorted((a, b) => Number(stated.includes(b)) - Number(stated.includes(a)))
  return unique(accounts)
    .slice(0, MOST_OTHER_ACCOUNTS)
    .flatMap((account) => open.flatMap((id) => lookUp(account, id)))
}

/** What names the student although another address paid. Of the platform's sessions, not those of other schools by an address. */
export function aboutRemembered(gathering: Gathering): Question[] {
  const {remembered, sessions, person, reports} = gathering
  const wanted = wantedOf(gathering)
  const all = [...person.index.found, ...remembered]
  const each = new Map(all.map((found) => [found.session.sessionId, found]))
  return [...each.values()]
    .filter(({account, session}) => !sessions.has(session.sessionId) && !reports.isClosed(account))
    .filter((found) => mayConcern(found.session, wanted) && isOfSchool(found, person.school))
    .toSorted((a, b) => b.session.createdAt.localeCompare(a.session.createdAt))
    .slice(0, MOST_REMEMBERED_PAYMENTS)
    .map(({account, session}) => ({kind: 'session', account, sessionId: session.sessionId}))
}

function lookUp(account: AccountName, id: string): Question[] {
  if (id.startsWith('cs_')) return [{kind: 'session', account, sessionId: id}]
  if (id.startsWith('in_')) return [{kind: 'invoice', account, invoiceId: id}]
  if (!id.startsWith('pi_')) return [{kind: 'session-of-charge', account, charge: id}]
  // Where no checkout made it, its charges are all there is.
  return [
    {kind: 'sessions-of-intent', account, paymentIntent: id},
    {kind: 'payment-of-intent', account, paymentIntent: id},
  ]
}
