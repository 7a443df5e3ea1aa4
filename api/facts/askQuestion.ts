import type Stripe from 'stripe'
import type {Session} from '../ports/paymentReader.ts'
import type {Reading} from '../ports/reading.ts'
import type {Services} from '../services.ts'
import {indexedSession} from '../sessionIndex/indexedSession.ts'
import {mayConcern} from '../sessionIndex/mayConcern.ts'
import {readSessionIndex} from '../sessionIndex/readSessionIndex.ts'
import {NOTHING, type Answer} from './answer.ts'
import type {FoundSession, Gathering} from './gathering.ts'
import {idOf} from '../stripe/expanded.ts'
import {askOutsideCheckout, withCharges} from './askOutsideCheckout.ts'
import {namedKey} from './namedKey.ts'
import {isClerkId, wantedOf} from './personIds.ts'
import {readNamedUsers} from './readNamedUsers.ts'
import type {Question} from './question.ts'
import {readPaymentTraces} from './readPaymentTraces.ts'
import {personSeeds} from './personSeeds.ts'
import {readPerson} from './readPerson.ts'
import {readReceiptHolder} from './readReceiptHolder.ts'

/** Puts one question to the service that knows, and tells what its answer adds. Only Sanity's failures are thrown. */
export async function askQuestion(
  question: Question,
  gathering: Gathering,
  services: Services,
): Promise<Answer> {
  switch (question.kind) {
    case 'person':
      return askPerson(question, gathering, services)
    case 'traces': {
      const {kind: _kind, ...ids} = question
      const traces = await readPaymentTraces(services.lake, ids)
      return (known) => ({...known, traces})
    }
    case 'receipt': {
      const receipt = await readReceiptHolder(services, question.email, gathering.reports)
      return (known) => ({...known, receipt})
    }
    case 'clerk-ids':
    case 'clerk-emails':
      return askClerk(question, gathering, services)
    case 'accounts': {
      // Whoever may not list them knows as much as before, so a refusal is no failure of the platform.
      const reading = await services.payments.connectedAccounts()
      return reading.ok ? (known) => ({...known, connectedAccounts: reading.value}) : NOTHING
    }
    case 'disputes': {
      const {account, paymentIntent} = question
      const reading = await services.payments.disputes(account, paymentIntent)
      gathering.reports.note({source: 'stripe', account}, reading)
      if (!reading.ok) return NOTHING
      return (known) => ({...known, disputes: [...known.disputes, ...reading.value]})
    }
    case 'refunds': {
      const {account, paymentIntent} = question
      const reading = await services.payments.refunds(account, paymentIntent)
      gathering.reports.note({source: 'stripe', account}, reading)
      if (!reading.ok) return NOTHING
      return (known) => ({...known, refunds: [...known.refunds, ...reading.value]})
    }
    case 'line-items': {
      const reading = await services.payments.lineItems(question.account, question.sessionId)
      gathering.reports.note({source: 'stripe', account: question.account}, reading)
      return reading.ok ? withLines(question.sessionId, reading) : NOTHING
    }
    case 'named-people':
      return askNamedPeople(question, gathering, services)
    case 'customers':
    case 'payments-of-customer':
    case 'recent-payments':
    case 'payment-of-intent':
    case 'invoice':
      return askOutsideCheckout(question, gathering.reports, services.payments)
    case 'index': {
      const {accounts, ...wanted} = question
      const {found} = await readSessionIndex(services, accounts, wanted)
      return (known) => ({...known, remembered: [...known.remembered, ...found]})
    }
    case 'newer-sessions':
      return askNewer(question, gathering, services)
    case 'session-of-charge':
      return askCharge(question, gathering, services)
    case 'session':
    case 'sessions-of-email':
    case 'sessions-of-customer':
    case 'sessions-of-intent': {
      const reading = await askSessions(question, services)
      // An id of the other mode is no failure of the account; what it means, the rules see in the stored ids.
      const isOfOtherMode = !reading.ok && reading.failure === 'wrong-mode'
      if (!isOfOtherMode)
        gathering.reports.note({source: 'stripe', account: question.account}, reading)
      return reading.ok ? withSessions(question, reading.value) : NOTHING
    }
  }
}

/** A charge leads to its intent, and that to the session, where there is one. */
async function askCharge(
  {account, charge: chargeId}: Extract<Question, {kind: 'session-of-charge'}>,
  {reports}: Gathering,
  {payments}: Services,
): Promise<Answer> {
  const reading = await payments.charge(account, chargeId)
  if (!reading.ok) {
    if (reading.failure !== 'wrong-mode') reports.note({source: 'stripe', account}, reading)
    return NOTHING
  }
  reports.note({source: 'stripe', account}, reading)
  const charge = reading.value
  if (charge === null) return NOTHING
  const withCharge = withCharges(account, [charge])
  const paymentIntent = idOf(charge.payment_intent)
  if (paymentIntent === null) return withCharge
  const sessions = await payments.sessions(account, {paymentIntent})
  reports.note({source: 'stripe', account}, sessions)
  if (!sessions.ok) return NOTHING
  const add = withSessions({account, kind: 'sessions-of-intent'}, sessions.value)
  // A payment shows its latest charge alone, so the session does not name an earlier one.
  const led = sessions.value.map(({id}) => id)
  return (known) => {
    const all = add(withCharge(known))
    return {...all, ledTo: new Map([...all.ledTo, [chargeId, led]])}
  }
}

/** Clerk may be silent: then nobody knows whether an id leads anywhere. */
async function askNamedPeople(
  {ids}: Extract<Question, {kind: 'named-people'}>,
  {reports}: Gathering,
  {lake, accounts}: Services,
): Promise<Answer> {
  const clerkIds = ids.filter(isClerkId)
  const [users, reading] = await Promise.all([
    readNamedUsers(lake, ids),
    clerkIds.length === 0 ? null : accounts.byIds(clerkIds),
  ])
  if (reading !== null) reports.note({source: 'clerk'}, reading)
  const found = reading?.ok ? reading.value : []
  const isClerkSilent = reading !== null && !reading.ok
  return (known) => ({
    ...known,
    named: {
      users: [...known.named.users, ...users],
      accounts: [...known.named.accounts, ...found],
    },
    answered: new Set([
      ...known.answered,
      ...ids.filter((id) => !isClerkSilent || !isClerkId(id)).map(namedKey),
    ]),
  })
}

async function askPerson(
  {ids, emails}: Extract<Question, {kind: 'person'}>,
  {inquiry}: Gathering,
  services: Services,
): Promise<Answer> {
  const person = await readPerson(services, {...personSeeds(inquiry), ids, emails})
  return person === null ? NOTHING : (known) => ({...known, read: person})
}

async function askClerk(
  question: Extract<Question, {kind: 'clerk-ids' | 'clerk-emails'}>,
  {reports}: Gathering,
  {accounts}: Services,
): Promise<Answer> {
  const byIds = question.kind === 'clerk-ids'
  const reading = byIds
    ? await accounts.byIds(question.ids)
    : await accounts.byEmails(question.emails)
  reports.note({source: 'clerk'}, reading)
  if (!reading.ok) return NOTHING
  return (known) => ({
    ...known,
    clerkAccounts: [
      ...new Map(
        [...known.clerkAccounts, ...reading.value].map((entry) => [entry.id, entry]),
      ).values(),
    ],
    clerkIdsAnswered: byIds
      ? new Set([...known.clerkIdsAnswered, ...question.ids])
      : known.clerkIdsAnswered,
  })
}

async function askNewer(
  {account, newerThan}: Extract<Question, {kind: 'newer-sessions'}>,
  gathering: Gathering,
  {payments}: Services,
): Promise<Answer> {
  const reading = await payments.page(account, newerThan === null ? 'newest' : {newerThan})
  if (!reading.ok) gathering.reports.note({source: 'stripe', account}, reading)
  if (!reading.ok || reading.value === null) return NOTHING
  const wanted = wantedOf(gathering)
  const found = reading.value
    .map((session) => ({account, session: indexedSession(session)}))
    .filter(({session}) => mayConcern(session, wanted))
  return (known) => ({
    ...known,
    remembered: [...known.remembered, ...found],
    caughtUp: reading.complete ? new Set([...known.caughtUp, account]) : known.caughtUp,
  })
}

type SessionQuestion = Exclude<
  Question,
  {
    kind:
      | 'person'
      | 'traces'
      | 'receipt'
      | 'clerk-ids'
      | 'clerk-emails'
      | 'accounts'
      | 'disputes'
      | 'refunds'
      | 'line-items'
      | 'named-people'
      | 'customers'
      | 'payments-of-customer'
      | 'recent-payments'
      | 'payment-of-intent'
      | 'invoice'
      | 'session-of-charge'
      | 'index'
      | 'newer-sessions'
  }
>

async function askSessions(
  question: SessionQuestion,
  {payments}: Services,
): Promise<Reading<Session[]>> {
  const {account} = question
  switch (question.kind) {
    case 'sessions-of-email':
      return payments.sessions(account, {email: question.email})
    case 'sessions-of-intent':
      return payments.sessions(account, {paymentIntent: question.paymentIntent})
    case 'sessions-of-customer':
      return payments.sessions(account, {customer: question.customerId})
    case 'session': {
      const reading = await payments.session(account, question.sessionId)
      if (!reading.ok) return reading
      return {...reading, value: reading.value === null ? [] : [reading.value]}
    }
  }
}

function withSessions(
  {account, kind}: Pick<SessionQuestion, 'account' | 'kind'>,
  sessions: readonly Session[],
): Answer {
  return (known) => {
    const all = new Map<string, FoundSession>(known.sessions)
    for (const session of sessions) {
      // A session that was retrieved shows more of its products than the same one in a list.
      if (kind === 'session' || !all.has(session.id)) all.set(session.id, {account, session})
    }
    return {...known, sessions: all}
  }
}

/** A checkout with all its lines. The answer holds them with what their products say. */
function withLines(
  sessionId: string,
  {value: lines, complete}: {value: Stripe.LineItem[]; complete: boolean},
): Answer {
  return (known) => {
    const found = known.sessions.get(sessionId)
    if (found === undefined) return known
    const line_items: Stripe.ApiList<Stripe.LineItem> = {
      object: 'list',
      data: lines,
      has_more: !complete,
      url: '',
    }
    const session = {...found.session, line_items}
    return {...known, sessions: new Map(known.sessions).set(sessionId, {...found, session})}
  }
}
