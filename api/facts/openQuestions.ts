import {claimsOfSubscription} from '../../schemas/rules/claim/claimedPayment.ts'
import {foldEmail, mailboxOf} from '../../schemas/rules/student.ts'
import {hasIdForm} from '../../schemas/rules/assessment/namedPeople.ts'
import {carriedNames} from '../../schemas/rules/matching/carriedNames.ts'
import {idOf} from '../stripe/expanded.ts'
import {readSessionClaims} from '../stripe/readSessionClaims.ts'
import {isDisputed, isRefunded, needsProducts, paymentIdsOf} from '../stripe/sessionFacts.ts'
import {PLATFORM, type AccountName, type Session} from '../ports/paymentReader.ts'
import {isOfSchool} from '../sessionIndex/isOfSchool.ts'
import {mayConcern} from '../sessionIndex/mayConcern.ts'
import {accountsOfSchool} from './accountsOfSchool.ts'
import {isVisible} from '../auth/visibleSchools.ts'
import {followedPairs} from './followedPairs.ts'
import {intentOfCharge} from './askOutsideCheckout.ts'
import type {FoundCharge, Gathering} from './gathering.ts'
import {namedKey} from './namedKey.ts'
import {outsidePayments} from './outsidePayments.ts'
import {isPaymentSought, paidPassSessions, sessionsOfOthers} from './paidPassSessions.ts'
import {clerkIdsOf, isForeignAddress, knownEmails, referenceIdsOf, wantedOf} from './personIds.ts'
import type {Question} from './question.ts'
import {NO_CLAIM_IDS, type ClaimIds} from './readClaims.ts'
import type {PaymentIds} from './readPaymentTraces.ts'
import {typedAccountsOf, typedIdsOf, typedNamesOf} from './typedProof.ts'

/** Beyond these a student file would turn into a scan of the account. The newest come first. */
const MOST_NAMED_PAYMENTS = 10
const MOST_NAMED_PEOPLE = 50
const MOST_REFUNDS_ASKED = 3
const MOST_ADDRESSES_OF_CUSTOMERS = 3
const MOST_REMEMBERED_PAYMENTS = 20
const MOST_OTHER_ACCOUNTS = 10
const MOST_FORMER_ACCOUNTS = 10

/** What is worth asking, given what is known. Some of it was asked before; the caller knows which. */
export function openQuestions(gathering: Gathering): Question[] {
  return [
    ...aboutPerson(gathering),
    ...aboutAddresses(gathering),
    ...aboutMoney(gathering),
    ...aboutProducts(gathering),
    ...aboutTraces(gathering),
    ...aboutNamedPeople(gathering),
    ...aboutCustomers(gathering),
  ]
}

/**
 * What is worth asking only once every address was asked for: payments that are named somewhere, or that an earlier
 * search remembered, but were not found; and when there is no more to ask about these, whether somebody else paid or another account has the money.
 */
export function followingQuestions(
  gathering: Gathering,
  isNew: (question: Question) => boolean,
): Question[] {
  const named = [...aboutNamedPayments(gathering), ...aboutRemembered(gathering)].filter(isNew)
  if (named.length > 0) return named
  return [...aboutTypedElsewhere(gathering), ...aboutOtherPayers(gathering)].filter(isNew)
}

/** Asked again only when Clerk knows the person by an id or address that no document of theirs has. */
function aboutPerson(gathering: Gathering): Question[] {
  const {inquiry, clerkAccounts, person} = gathering
  const stored = new Set(person.users.flatMap(({id, clerkId}) => [id, clerkId]))
  const folded = new Set(person.users.map(({email}) => foldEmail(email ?? '')))
  const verified = clerkAccounts.flatMap(({emails}) => emails.filter((email) => email.verified))
  const asked = new Set(gathering.read.users.flatMap(({id, clerkId}) => [id, clerkId]))
  // Links lead to further people; those one step away came with the first answer.
  const linked = linkedIds(gathering).filter((id) => !asked.has(id))
  const ids = [...clerkAccounts.map(({id}) => id).filter((id) => !stored.has(id)), ...linked]
  const emails = unique(verified.map(({address}) => foldEmail(address))).filter(
    (email) => !folded.has(email),
  )
  const isNew = emails.length > 0 || ids.some((id) => id !== inquiry.studentId)
  return isNew ? [{kind: 'person', ids: unique([inquiry.studentId, ...ids]), emails}] : []
}

/** Ids that links which hold tie to the student. */
function linkedIds(gathering: Gathering): string[] {
  const own = referenceIdsOf(gathering)
  return followedPairs(gathering.read).flatMap((pair) =>
    pair.some((id) => own.has(id)) ? pair.filter((id) => !own.has(id)) : [],
  )
}

function aboutAddresses(gathering: Gathering): Question[] {
  const {person, inquiry} = gathering
  const ids = clerkIdsOf(gathering)
  const emails = unique(
    person.users.flatMap(({email}) => (email?.trim() ? [foldEmail(email), mailboxOf(email)] : [])),
  )
  return [
    ...(ids.length > 0 ? [{kind: 'clerk-ids', ids} as const] : []),
    ...(emails.length > 0 ? [{kind: 'clerk-emails', emails} as const] : []),
    ...(isForeignAddress(gathering)
      ? [{kind: 'receipt', email: inquiry.receiptEmail ?? ''} as const]
      : []),
    ...accountsOf(gathering).flatMap((account) =>
      spellingsOf(gathering, account).map(
        (email) => ({kind: 'sessions-of-email', account, email}) as const,
      ),
    ),
  ]
}

/**
 * Stripe compares addresses letter by letter, and keeps them as they were typed: by a phone, with a capital letter. That one is
 * tried where the school sells today, and where its owner is not known to write otherwise; for the rest the index has to do.
 */
function spellingsOf(gathering: Gathering, account: AccountName): string[] {
  const isOwn = account === gathering.person.school.stripeAccountId
  const stated = [...knownEmails(gathering), gathering.inquiry.receiptEmail?.trim() ?? '']
  const typed = stated.filter((email) => email !== '')
  return unique(
    typed.flatMap((email) => [
      email,
      foldEmail(email),
      mailboxOf(email),
      ...(isOwn && email === foldEmail(email) ? [capitalised(email)] : []),
    ]),
  )
}

function capitalised(email: string): string {
  const folded = foldEmail(email)
  return folded.charAt(0).toUpperCase() + folded.slice(1)
}

/**
 * Stripe keeps disputes and refunds beside the charge: only rows that have some need the further call. Of payments without a
 * pass the refunds are asked for all the same, for one that failed shows nowhere else.
 */
function aboutMoney(gathering: Gathering): Question[] {
  const newest = unservedSessions(gathering)
    .toSorted((a, b) => b.created - a.created)
    .slice(0, MOST_REFUNDS_ASKED)
  const unserved = new Set(newest.map(({id}) => id))
  const payments = [
    ...[...gathering.sessions.values()].map(({account, session}) => ({
      account,
      paymentIntent: paymentIdsOf(session).paymentIntent,
      hasDispute: isDisputed(session),
      mayHaveRefund: isRefunded(session) || unserved.has(session.id),
    })),
    ...outsidePayments(gathering).map((found) => ({
      account: found.account,
      paymentIntent: intentOfCharge(found),
      hasDispute: found.charge.disputed,
      mayHaveRefund: found.charge.amount_refunded > 0,
    })),
  ]
  return payments.flatMap(({account, paymentIntent, hasDispute, mayHaveRefund}): Question[] => {
    if (paymentIntent === null) return []
    return [
      ...(hasDispute ? [{kind: 'disputes', account, paymentIntent} as const] : []),
      ...(mayHaveRefund ? [{kind: 'refunds', account, paymentIntent} as const] : []),
    ]
  })
}

/**
 * The pass may be named in the metadata of the product, one level deeper than a list can show; a long receipt has more lines
 * than come with its session; and what an invoice was for, it says itself.
 */
function aboutProducts({sessions}: Gathering): Question[] {
  return [...sessions.values()].flatMap(({account, session}) => {
    const {id: sessionId, invoice, mode} = session
    const invoiceId = mode === 'subscription' ? idOf(invoice) : null
    return [
      ...(needsProducts(session) ? [{kind: 'session', account, sessionId} as const] : []),
      ...(session.line_items?.has_more ? [{kind: 'line-items', account, sessionId} as const] : []),
      ...(invoiceId === null ? [] : [{kind: 'invoice', account, invoiceId} as const]),
    ]
  })
}

/**
 * A payment to which none of the student's subscriptions answers may have been booked to somebody else. Of one that somebody
 * else made, and that his subscription carries, the payer has to be known.
 */
function aboutTraces(gathering: Gathering): Question[] {
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

/** Paid for a pass, and no subscription of the student's carries one of its names in the place where names of its kind belong. */
function unservedSessions(gathering: Gathering): Session[] {
  const served = new Set(
    gathering.person.subscriptions.map(({stripeSessionId}) => stripeSessionId?.trim()),
  )
  return paidPassSessions(gathering).filter((session) => !served.has(session.id))
}

/** The payment that a plan is asked for, by the names that the intent has for it. */
function namedByIntent(gathering: Gathering): string[] {
  const {intent} = gathering.inquiry
  const stated = intent !== null && 'basis' in intent ? intent.basis : intent
  const own = stated !== null && 'purchaseId' in stated ? [stated.purchaseId] : []
  return [...own, ...typedIdsOf(gathering)]
}

function namesOf(session: Session): string[] {
  const {paymentIntent, charge} = paymentIdsOf(session)
  return [session.id, paymentIntent, charge, idOf(session.invoice)].filter((id) => id !== null)
}

function namesOfCharge(found: FoundCharge): string[] {
  const intent = intentOfCharge(found)
  return intent === null ? [found.charge.id] : [found.charge.id, intent]
}

/** An id that a session names and that is not the student's is somebody else's, or it leads nowhere: that has to be found out. */
function aboutNamedPeople(gathering: Gathering): Question[] {
  const own = referenceIdsOf(gathering)
  const known = new Set(gathering.otherAccounts.map(({id}) => id))
  const named = [...gathering.sessions.values()].flatMap(({session}) => {
    const values = [session.client_reference_id ?? '', ...Object.values(session.metadata ?? {})]
    return values.map((value) => value.trim()).filter(hasIdForm)
  })
  const passes = new Set(gathering.person.passes.map(({id}) => id))
  const schools = new Set(gathering.person.schools.map(({id}) => id))
  const subscriptions = new Set(gathering.person.subscriptions.map(({id}) => id))
  const ids = unique(named)
    .filter((id) => !own.has(id) && !passes.has(id) && !schools.has(id) && !subscriptions.has(id))
    .filter((id) => !known.has(id) && !gathering.answered.has(namedKey(id)))
    .toSorted()
    .slice(0, MOST_NAMED_PEOPLE)
  return ids.length === 0 ? [] : [{kind: 'named-people', ids}]
}

/** What a customer paid may have no session at all. The school's own account is where it would be. */
function aboutCustomers(gathering: Gathering): Question[] {
  const {customerIds, person} = gathering
  const account = person.school.stripeAccountId ?? PLATFORM
  if (gathering.reports.isClosed(account)) return []
  const emails = unique(knownEmails(gathering).map(foldEmail)).slice(0, MOST_ADDRESSES_OF_CUSTOMERS)
  return [
    ...emails.map((email) => ({kind: 'customers', account, email}) as const),
    ...[...customerIds].flatMap((customerId) => [
      {kind: 'sessions-of-customer', account, customerId} as const,
      {kind: 'payments-of-customer', account, customerId} as const,
    ]),
  ]
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

function aboutNamedPayments(gathering: Gathering): Question[] {
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
    .flatMap((id) => accountsOf(gathering).flatMap((account) => lookUp(account, id)))
}

/** What a person typed was not found where it should lie: it may be another school's, and then it is no proof here. */
function aboutTypedElsewhere(gathering: Gathering): Question[] {
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
function aboutRemembered(gathering: Gathering): Question[] {
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

/**
 * While nothing was found that was paid to this school: it may lie on an account that the school had before, or somebody else
 * paid after the accounts were last looked through.
 */
function aboutOtherPayers(gathering: Gathering): Question[] {
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
  return accountsOf(gathering).flatMap((account) => {
    const read = coverage.get(account)
    if (!read?.complete) return []
    const newerThan = read.newest?.sessionId ?? null
    return [{kind: 'newer-sessions', account, newerThan} as const]
  })
}

/** The accounts of the school, in so far as they let anybody in. */
function accountsOf({person, reports}: Gathering): AccountName[] {
  return accountsOfSchool(person.school).filter((account) => !reports.isClosed(account))
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

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
