import {z} from 'zod'
import type {Booking, ClassBooking} from '../../schemas/rules/booking.ts'
import {readBookings} from '../../schemas/rules/documents/readBookings.ts'
import {readClassBooking} from '../../schemas/rules/documents/readClassBooking.ts'
import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import {readUser} from '../../schemas/rules/documents/readUser.ts'
import {readWebhookLog} from '../../schemas/rules/documents/readWebhookLog.ts'
import {spellingsOf} from '../../schemas/rules/documents/spellingsOf.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import type {UserDocument} from '../../schemas/rules/student.ts'
import type {Subscription} from '../../schemas/rules/subscription.ts'
import type {WebhookLog} from '../../schemas/rules/webhookLog.ts'
import type {ContentLake} from '../ports/contentLake.ts'
import type {UnreadableRow} from '../lake/eachReadable.ts'
import {HOLDERS, INSTANCE, PUBLISHED} from '../lake/filters.ts'
import {passHolders} from '../lake/passHolders.ts'
import {CLAIMS, claimsAnswer, type ClaimIds} from './readClaims.ts'
import {storedDocuments} from '../lake/storedDocument.ts'

/** What payments say about themselves. No list holds an empty id. */
export interface PaymentIds {
  /** Every name of the payments. */
  names: string[]
  sessionIds: string[]
  clerkIds: string[]
  passIds: string[]
  classIds: string[]
  /** Subscriptions that were upgraded. */
  upgradedIds: string[]
}

/** Payments, and what may have been given for them. */
export interface TraceIds extends PaymentIds, ClaimIds {}

/** What the dataset knows of these payments, whoever they were booked to. */
export interface PaymentTraces {
  subscriptions: Subscription[]
  users: UserDocument[]
  webhookLogs: WebhookLog[]
  bookings: Booking[]
  classBookings: ClassBooking[]
  passHolders: StudentFacts['passHolders']
  /** What there is beside these, and cannot be read. */
  unreadable: UnreadableRow[]
  claims: StudentFacts['claims']
  evidenceUses: StudentFacts['evidenceUses']
}

export const NO_TRACES: PaymentTraces = {
  subscriptions: [],
  users: [],
  webhookLogs: [],
  bookings: [],
  classBookings: [],
  passHolders: [],
  unreadable: [],
  claims: [],
  evidenceUses: [],
}

// "in" over ids that are there: null == null would tie a free order to every subscription without a payment id.
const TRACES = `{
  "subscriptions": *[_type == "subscription" && ${PUBLISHED}
    && (_id in $upgradedIds || stripeSessionId in $spellings || stripePaymentId in $spellings
      || stripePaymentIntentId in $spellings || paymentId in $spellings)]
}{
  subscriptions,
  "users": *[_type == "user" && ${PUBLISHED} && (_id in ^.subscriptions[].user._ref
    || _id in $clerkIds || clerkId in $clerkIds)],
  "instances": *[_type == "classInstance" && ${PUBLISHED}
    && references(^.subscriptions[].user._ref)]${INSTANCE},
  "classBookings": *[_type == "booking" && ${PUBLISHED} && class._ref in $classIds],
  "holders": *[_type == "pass" && _id in $passIds]{"passId": _id, "students": ${HOLDERS}},
  "webhookLogs": *[_type == "webhookLog" && details.sessionId in $sessionIds],
  ${CLAIMS}
}`

const answer = z.object({
  subscriptions: storedDocuments('subscription'),
  users: storedDocuments('user'),
  instances: storedDocuments('classInstance'),
  classBookings: storedDocuments('booking'),
  holders: passHolders,
  webhookLogs: storedDocuments('webhookLog'),
  ...claimsAnswer,
})

export async function readPaymentTraces(lake: ContentLake, ids: TraceIds): Promise<PaymentTraces> {
  const found = answer.parse(await lake.query(TRACES, {...ids, spellings: spellingsOf(ids.names)}))
  const {subscriptions, users, instances, classBookings, holders, webhookLogs} = found
  const {claims, evidenceUses} = found
  return {
    subscriptions: subscriptions.rows.map((document) => readSubscription(document)),
    users: users.rows.map(readUser),
    webhookLogs: webhookLogs.rows.map(readWebhookLog),
    bookings: instances.rows.flatMap(readBookings),
    classBookings: classBookings.rows.map(readClassBooking),
    passHolders: holders.rows,
    claims: claims.rows,
    evidenceUses: evidenceUses.rows,
    unreadable: [
      subscriptions,
      users,
      instances,
      classBookings,
      webhookLogs,
      claims,
      evidenceUses,
    ].flatMap(({unreadable}) => unreadable),
  }
}
