import {z} from 'zod'
import type {Gathering} from '../../api/facts/gathering.ts'
import {questionKey} from '../../api/facts/question.ts'
import type {PersonRead} from '../../api/facts/readPerson.ts'
import {NO_TRACES} from '../../api/facts/readPaymentTraces.ts'
import {sortPeople} from '../../api/facts/sortPeople.ts'
import {createSourceReports} from '../../api/facts/sourceReports.ts'
import type {JsonObject} from '../../schemas/rules/json.ts'
import {factsOfCase} from '../rules/factsOfCase.ts'
import type {Incident} from '../rules/incident.ts'
import {charged, expandedSession} from '../rules/purchasesOfCase.ts'

/** What would be known of an incident's student when nothing is left to ask, with all that the customer paid. */
export function gatheringOfCase(incident: Incident, notes: JsonObject[]): Gathering {
  const {stripe} = incident
  const facts = factsOfCase({...incident, stripe: {...stripe, sessions: [], charges: []}})
  const {student, school} = facts
  const person: PersonRead = {
    school,
    schools: facts.schools,
    passes: facts.passes,
    users: student.users,
    candidates: [],
    links: [],
    subscriptions: facts.subscriptions,
    drafts: facts.drafts,
    rawPassIds: [...facts.rawPassIds],
    bookings: facts.bookings,
    classBookings: facts.classBookings,
    storedSessionModes: facts.storedSessionModes,
    passHolders: facts.passHolders,
    index: {found: [], coverage: new Map()},
    webhookLogs: facts.webhookLogs,
    earliestWebhookLogAt: facts.earliestWebhookLogAt,
    notes,
    unreadable: [],
  }
  const reports = createSourceReports()
  reports.note({source: 'sanity'}, {ok: true, value: null, complete: true})
  const accounts = [
    'platform',
    ...(school.stripeAccountId === null ? [] : [school.stripeAccountId]),
  ]
  for (const account of accounts) {
    reports.note({source: 'stripe', account}, {ok: true, value: null, complete: true})
  }
  return sortPeople({
    inquiry: {schoolId: school.id, studentId: student.id, receiptEmail: null, intent: null},
    visible: 'all',
    read: person,
    person,
    sessions: new Map(
      stripe.sessions.map((stored) => [
        stored.id,
        {account: stored.account, session: expandedSession(stored, stripe)},
      ]),
    ),
    ledTo: new Map(),
    disputes: [],
    refunds: JSON.parse(JSON.stringify(stripe.refunds)),
    answered: new Set(
      stripe.refunds.map(({account, payment_intent}) =>
        questionKey({kind: 'refunds', account, paymentIntent: z.string().parse(payment_intent)}),
      ),
    ),
    charges: new Map(
      stripe.charges.map((stored) => [
        stored.id,
        {account: stored.account, charge: charged(stored, stripe)},
      ]),
    ),
    invoices: new Map(),
    customerIds: new Set(),
    named: {users: [], accounts: []},
    remembered: [],
    caughtUp: new Set(),
    traces: NO_TRACES,
    receipt: null,
    connectedAccounts: [],
    clerkAccounts: student.clerkAccounts,
    otherAccounts: [],
    otherUsers: [],
    clerkIdsAnswered: new Set(student.clerkAccounts.map(({id}) => id)),
    reports,
  })
}
