import {readBookings} from '../../schemas/rules/documents/readBookings.ts'
import {readClassBooking} from '../../schemas/rules/documents/readClassBooking.ts'
import {readPass} from '../../schemas/rules/documents/readPass.ts'
import {readSchool} from '../../schemas/rules/documents/readSchool.ts'
import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import {readWebhookLog} from '../../schemas/rules/documents/readWebhookLog.ts'
import type {ReceiptHolder, StudentFacts} from '../../schemas/rules/facts.ts'
import type {PurchasePart} from '../../schemas/rules/purchase.ts'
import {referenceField} from '../../schemas/rules/json.ts'
import {NO_IDENTITY_FACTS} from '../../schemas/rules/identity/identityFacts.ts'
import type {School} from '../../schemas/rules/school.ts'
import type {SourceReport} from '../../schemas/rules/source.ts'
import {otherPeopleOf} from '../../schemas/rules/assessment/otherPeople.ts'
import {carriedNames} from '../../schemas/rules/matching/carriedNames.ts'
import {publishedId} from '../../schemas/rules/publishedId.ts'
import {foldEmail, studentEmails, studentReferenceIds} from '../../schemas/rules/student.ts'
import type {Subscription} from '../../schemas/rules/subscription.ts'
import type {Incident} from './incident.ts'
import {isReadable} from './isReadable.ts'
import {personOfCase} from './personOfCase.ts'
import {purchasesOfCase} from './purchasesOfCase.ts'

const documentsOf = ({sanity}: Incident, type: string) => sanity.filter(({_type}) => _type === type)

/**
 * A case as the API would load it from live services: nothing that the services would not tell.
 *
 * @param unread what Stripe does not answer of any payment that has such a thing
 */
export function factsOfCase(
  incident: Incident,
  unread: ReadonlySet<PurchasePart> = new Set(),
): StudentFacts {
  const schools = documentsOf(incident, 'tenant').map((document) =>
    readSchool(document, 'Europe/Oslo'),
  )
  const school = schools.find(({slug}) => slug === incident.lookup.school)
  if (!school) throw new Error(`${incident.id} names no school`)
  const {student, others, otherAccounts} = personOfCase(incident, incident.lookup.query)
  const references = studentReferenceIds(student)
  const stored = documentsOf(incident, 'subscription')
  const drafts = stored
    .filter(({_id}) => publishedId(_id) !== _id)
    .map((it) => readSubscription(it))
  const all = stored
    .filter(({_id}) => publishedId(_id) === _id)
    .map((it) =>
      readSubscription(
        it,
        drafts.some(({id}) => publishedId(id) === it._id),
      ),
    )
  const everyPurchase = purchasesOfCase(incident, schools, unread)
  const receipt = receiptOf(incident, all, everyPurchase, references)
  const his = new Set(all.filter(({userId}) => userId !== null && references.includes(userId)))
  const purchases = everyPurchase
  const subscriptions = all.filter(
    (it) => his.has(it) || purchases.some((purchase) => isTrace(it, purchase)),
  )
  const named = new Set([
    ...subscriptions.map(({userId}) => userId),
    ...purchases.map(({claims}) => claims.clerkId),
  ])
  const logs = documentsOf(incident, 'webhookLog').map(readWebhookLog)
  const otherPeople = otherPeopleOf(others, otherAccounts)
  return {
    now: incident.now,
    keyMode: incident.stripe.mode,
    school,
    schools,
    student,
    identity: NO_IDENTITY_FACTS,
    otherPeople,
    unknownIds: unknownIdsOf(purchases, [...references, ...otherPeople.flatMap(({ids}) => ids)]),
    customerIds: purchases
      .filter(
        ({customerId, payerEmail}) =>
          customerId !== null && studentEmails(student).includes(foldEmail(payerEmail ?? '')),
      )
      .map(({customerId}) => customerId ?? ''),
    foreignSchools: [],
    passes: documentsOf(incident, 'pass').map(readPass),
    subscriptions,
    drafts: drafts.filter(({userId}) => userId !== null && references.includes(userId)),
    rawPassIds: documentsOf(incident, 'pass')
      .filter((document) => referenceField(document, 'tenant') === school.id)
      .map(({_id}) => _id),
    otherUsers: others.filter(
      ({id, clerkId}) => named.has(id) || (clerkId !== null && named.has(clerkId)),
    ),
    purchases,
    webhookLogs: logs.filter(({sessionId}) =>
      purchases.some((purchase) => purchase.purchaseId === sessionId),
    ),
    earliestWebhookLogAt: logs.flatMap(({at}) => at || []).toSorted()[0] ?? null,
    bookings: documentsOf(incident, 'classInstance').flatMap(readBookings),
    classBookings: documentsOf(incident, 'booking').map(readClassBooking),
    storedSessionModes: modesOf(all, school),
    passHolders: holdersOf(all),
    receipt,
    lookedThrough: true,
    sources: sourcesOf(incident, schools),
    claims: [],
    evidenceUses: [],
    typedPayments: [],
    repairs: [],
    unreadable: [],
  }
}

type Purchases = StudentFacts['purchases']

/** Ids in sessions that neither Sanity nor Clerk knows. */
function unknownIdsOf(purchases: Purchases, known: readonly string[]): string[] {
  const named = purchases.flatMap(({claims}) => claims.clerkId ?? [])
  return named.filter((id) => !known.includes(id))
}

function isTrace(it: Subscription, {names, claims}: Purchases[0]): boolean {
  return (
    carriedNames(it).some((name) => names.includes(name)) ||
    it.id === claims.upgradedFromSubscriptionId
  )
}

function receiptOf(
  incident: Incident,
  all: readonly Subscription[],
  purchases: Purchases,
  own: readonly string[],
): ReceiptHolder | null {
  const {receiptEmail} = incident.lookup
  if (receiptEmail === undefined) return null
  const {student} = personOfCase(incident, receiptEmail)
  const ids = studentReferenceIds(student)
  if (ids.some((id) => own.includes(id))) return null
  return {
    email: receiptEmail,
    users: student.users,
    clerkAccounts: student.clerkAccounts,
    subscriptions: all.filter(({userId}) => userId !== null && ids.includes(userId)),
    purchases: purchases.filter(
      ({claims}) => claims.clerkId !== null && ids.includes(claims.clerkId),
    ),
  }
}

function modesOf(all: readonly Subscription[], school: School): {live: number; test: number} {
  const ofSchool = all.filter(({schoolId}) => schoolId === school.id)
  const count = (prefix: string) =>
    ofSchool.filter(({stripeSessionId}) => stripeSessionId?.startsWith(prefix)).length
  return {live: count('cs_live_'), test: count('cs_test_')}
}

function holdersOf(all: readonly Subscription[]): StudentFacts['passHolders'] {
  const passIds = [...new Set(all.map(({passId}) => passId).filter((id) => id !== null))]
  return passIds.map((passId) => ({
    passId,
    students: new Set(all.filter((it) => it.passId === passId).map(({userId}) => userId)).size,
  }))
}

function sourcesOf({stripe}: Incident, schools: readonly School[]): SourceReport[] {
  const accounts = [...new Set(schools.map((school) => school.stripeAccountId))]
  return [
    report('sanity', null, true),
    report('clerk', null, true),
    report('stripe-platform', 'platform', isReadable(stripe.accountAccess['platform'])),
    ...accounts
      .filter((account) => account !== null)
      .map((account) =>
        report('stripe-connected', account, isReadable(stripe.accountAccess[account])),
      ),
  ]
}

function report(source: SourceReport['source'], account: string | null, ok: boolean): SourceReport {
  return {
    source,
    account,
    failure: ok ? null : 'no-access',
    permission: null,
    requestId: null,
    complete: ok,
  }
}
