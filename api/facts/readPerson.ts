import {z} from 'zod'
import type {Booking, ClassBooking} from '../../schemas/rules/booking.ts'
import {readBookings} from '../../schemas/rules/documents/readBookings.ts'
import {readClassBooking} from '../../schemas/rules/documents/readClassBooking.ts'
import {readPass} from '../../schemas/rules/documents/readPass.ts'
import {readSchool} from '../../schemas/rules/documents/readSchool.ts'
import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import {readUser} from '../../schemas/rules/documents/readUser.ts'
import {readWebhookLog} from '../../schemas/rules/documents/readWebhookLog.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {textField, type JsonObject} from '../../schemas/rules/json.ts'
import type {Pass} from '../../schemas/rules/pass.ts'
import type {School} from '../../schemas/rules/school.ts'
import type {UserDocument} from '../../schemas/rules/student.ts'
import type {Subscription} from '../../schemas/rules/subscription.ts'
import type {WebhookLog} from '../../schemas/rules/webhookLog.ts'
import type {Services} from '../services.ts'
import {FOLDED_EMAIL, HOLDERS, PUBLISHED} from './groq.ts'
import {passHolders} from './passHolders.ts'
import {storedDocument, storedDocuments} from './storedDocument.ts'

/** Whom to look for. */
export interface PersonSeeds {
  schoolId: string
  /** `_id`s and Clerk ids. */
  ids: string[]
  /** Folded. */
  emails: string[]
  /** A subscription that a plan is about, whoever holds it. */
  targetId: string | null
  /** See `evidenceKey`. */
  evidenceKey: string | null
}

/** All that the dataset holds about one person, and about the schools and passes that may concern them. */
export interface PersonRead {
  school: School
  schools: School[]
  passes: Pass[]
  users: UserDocument[]
  subscriptions: Subscription[]
  drafts: Subscription[]
  /** Of everybody in the classes that the student booked. */
  bookings: Booking[]
  classBookings: ClassBooking[]
  storedSessionModes: StudentFacts['storedSessionModes']
  passHolders: StudentFacts['passHolders']
  webhookLogs: WebhookLog[]
  earliestWebhookLogAt: string | null
  evidenceUses: string[]
  /** `passAuditNote` documents, newest first. */
  notes: JsonObject[]
}

const USER = `_type == "user" && ${PUBLISHED}`
const SCHOOLS_SUBSCRIPTION = `_type == "subscription" && ${PUBLISHED} && tenant._ref == $schoolId
    && defined(stripeSessionId)`
const HAS_EMAIL = `defined(email) && email != ""`

/**
 * One question instead of three: each projection works on what the one before found. First the users that were named,
 * then everyone who shares an address or a Clerk id with them, then what refers to any of those.
 */
const PERSON = `*[_type == "tenant" && _id == $schoolId && ${PUBLISHED}][0]{
  "school": @,
  "seeds": *[${USER} && (_id in $ids || (defined(clerkId) && clerkId in $ids)
    || (${HAS_EMAIL} && ${FOLDED_EMAIL} in $emails))]{_id, clerkId, "email": ${FOLDED_EMAIL}}
}{
  school,
  "users": *[${USER} && (_id in ^.seeds[]._id
    || _id in ^.seeds[].clerkId
    || (defined(clerkId) && (clerkId in ^.seeds[].clerkId || clerkId in ^.seeds[]._id))
    || (${HAS_EMAIL} && ${FOLDED_EMAIL} in ^.seeds[].email))]
}{
  school,
  users,
  "refs": array::compact(users[]._id + users[].clerkId + $ids)
}{
  school,
  users,
  "schools": *[_type == "tenant" && ${PUBLISHED}],
  "passes": *[_type == "pass" && ${PUBLISHED}],
  "subscriptions": *[_type == "subscription" && ${PUBLISHED}
    && (user._ref in ^.refs || (_id == $targetId && tenant._ref == $schoolId))],
  "drafts": *[_type == "subscription" && _id in path("drafts.**") && user._ref in ^.refs],
  "instances": *[_type == "classInstance" && ${PUBLISHED} && references(^.refs)]
    {_id, date, isCancelled, tenant, bookings},
  "classBookings": *[_type == "booking" && ${PUBLISHED} && user._ref in ^.refs],
  "sessionsStored": {
    "live": count(*[${SCHOOLS_SUBSCRIPTION} && string::startsWith(stripeSessionId, "cs_live_")]),
    "test": count(*[${SCHOOLS_SUBSCRIPTION} && string::startsWith(stripeSessionId, "cs_test_")])
  },
  "webhookLogs": *[_type == "webhookLog" && details.metadata.userId in ^.refs],
  "earliestWebhookLogAt": *[_type == "webhookLog" && defined(timestamp)]
    | order(timestamp asc)[0].timestamp,
  "evidenceUses": *[_type == "subscription" && ${PUBLISHED} && defined($evidenceKey)
    && supportEvidence.key == $evidenceKey]._id,
  "notes": *[_type == "passAuditNote" && student._ref in ^.refs] | order(at desc)
}{
  ...,
  "holders": passes[_id in ^.subscriptions[].passId]{"passId": _id, "students": ${HOLDERS}}
}`

const answer = z
  .object({
    school: storedDocument,
    schools: storedDocuments,
    passes: storedDocuments,
    users: storedDocuments,
    subscriptions: storedDocuments,
    drafts: storedDocuments,
    instances: storedDocuments,
    classBookings: storedDocuments,
    sessionsStored: z.object({live: z.number(), test: z.number()}),
    holders: passHolders,
    webhookLogs: storedDocuments,
    earliestWebhookLogAt: z.string().nullable(),
    evidenceUses: z.array(z.string()),
    notes: storedDocuments,
  })
  .nullable()

/** @returns null where no school has that id */
export async function readPerson(
  {lake, settings}: Pick<Services, 'lake' | 'settings'>,
  seeds: PersonSeeds,
): Promise<PersonRead | null> {
  const found = answer.parse(await lake.query(PERSON, {...seeds}))
  if (found === null) return null
  const twins = new Set(
    found.drafts.map((draft) => (textField(draft, '_id') ?? '').slice('drafts.'.length)),
  )
  return {
    school: readSchool(found.school, settings.timeZone),
    schools: found.schools.map((document) => readSchool(document, settings.timeZone)),
    passes: found.passes.map(readPass),
    users: found.users.map(readUser),
    subscriptions: found.subscriptions.map((document) =>
      readSubscription(document, twins.has(textField(document, '_id') ?? '')),
    ),
    drafts: found.drafts.map((document) => readSubscription(document)),
    bookings: found.instances.flatMap(readBookings),
    classBookings: found.classBookings.map(readClassBooking),
    storedSessionModes: found.sessionsStored,
    passHolders: found.holders,
    webhookLogs: found.webhookLogs.map(readWebhookLog),
    earliestWebhookLogAt: found.earliestWebhookLogAt,
    evidenceUses: found.evidenceUses,
    notes: found.notes,
  }
}
