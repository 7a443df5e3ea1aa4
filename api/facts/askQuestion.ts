import type {Session} from '../ports/paymentReader.ts'
import type {Reading} from '../ports/reading.ts'
import type {Services} from '../services.ts'
import {indexedSession} from '../sessionIndex/indexedSession.ts'
import {mayConcern} from '../sessionIndex/mayConcern.ts'
import {readSessionIndex} from '../sessionIndex/readSessionIndex.ts'
import type {FoundSession, Gathering} from './gathering.ts'
import {wantedOf} from './personIds.ts'
import type {Question} from './question.ts'
import {readPaymentTraces} from './readPaymentTraces.ts'
import {personSeeds} from './personSeeds.ts'
import {readPerson} from './readPerson.ts'
import {readReceiptHolder} from './readReceiptHolder.ts'

/** What an answer adds to what is known. */
export type Answer = (gathering: Gathering) => Gathering

const NOTHING: Answer = (gathering) => gathering

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
    case 'index': {
      const {accounts, ...wanted} = question
      const {found} = await readSessionIndex(services, accounts, wanted)
      return (known) => ({...known, remembered: [...known.remembered, ...found]})
    }
    case 'newer-sessions':
      return askNewer(question, gathering, services)
    case 'session':
    case 'session-of-charge':
    case 'sessions-of-email':
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
    case 'session-of-charge': {
      const intent = await payments.paymentIntentOfCharge(account, question.charge)
      if (!intent.ok) return intent
      if (intent.value === null) return {ok: true, value: [], complete: true}
      return payments.sessions(account, {paymentIntent: intent.value})
    }
    case 'session': {
      const reading = await payments.session(account, question.sessionId)
      if (!reading.ok) return reading
      return {...reading, value: reading.value === null ? [] : [reading.value]}
    }
  }
}

function withSessions(question: SessionQuestion, sessions: readonly Session[]): Answer {
  const {account, kind} = question
  return (known) => {
    const all = new Map<string, FoundSession>(known.sessions)
    for (const session of sessions) {
      // A session that was retrieved shows more of its products than the same one in a list.
      if (kind === 'session' || !all.has(session.id)) all.set(session.id, {account, session})
    }
    if (question.kind !== 'session-of-charge') return {...known, sessions: all}
    // A payment shows its latest charge alone.
    const found = sessions.map(({id}) => id)
    return {...known, sessions: all, ledTo: new Map([...known.ledTo, [question.charge, found]])}
  }
}
