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
import type {OtherUser, StandingLink} from '../../schemas/rules/identity/identityFacts.ts'
import {readLink} from '../../schemas/rules/identity/identityLink.ts'
import {linkStanding} from '../../schemas/rules/identity/linkStanding.ts'
import {textField, type JsonObject} from '../../schemas/rules/json.ts'
import type {Pass} from '../../schemas/rules/pass.ts'
import type {School} from '../../schemas/rules/school.ts'
import {mailboxOf, type UserDocument} from '../../schemas/rules/student.ts'
import type {Subscription} from '../../schemas/rules/subscription.ts'
import type {WebhookLog} from '../../schemas/rules/webhookLog.ts'
import {PLATFORM} from '../ports/paymentReader.ts'
import type {Services} from '../services.ts'
import {sessionIndexAnswer, type SessionIndex} from '../sessionIndex/sessionIndex.ts'
import {AT_SCHOOL} from '../lake/atSchool.ts'
import {BARE_PHONE, FOLDED_EMAIL, HOLDERS, MAILBOX, PUBLISHED} from '../lake/filters.ts'
import {passHolders} from '../lake/passHolders.ts'
import {storedDocument, storedDocuments} from '../lake/storedDocument.ts'

/** Whom to look for. */
export interface PersonSeeds {
  schoolId: string
  /** `_id`s and Clerk ids. */
  ids: string[]
  /** Folded. */
  emails: string[]
  /** Somebody else whom a plan is about: an `_id` or a Clerk id. */
  otherId: string | null
  /** A subscription that a plan is about, whoever holds it. */
  targetId: string | null
  /** The note of a repair to be undone. */
  noteId: string | null
}

/** All that the dataset holds about one person, and about the schools and passes that may concern them. */
export interface PersonRead {
  school: School
  schools: School[]
  passes: Pass[]
  users: UserDocument[]
  /** Users beside these that look alike, and whoever `otherId` names. */
  candidates: OtherUser[]
  /** Links of the school that name one of the users, undone ones included. */
  links: StandingLink[]
  subscriptions: Subscription[]
  drafts: Subscription[]
  /** Of everybody in the classes that the student booked. */
  bookings: Booking[]
  classBookings: ClassBooking[]
  storedSessionModes: StudentFacts['storedSessionModes']
  passHolders: StudentFacts['passHolders']
  /** What searches of the school's accounts remembered by the ids of the users, and how far they looked. */
  index: SessionIndex
  webhookLogs: WebhookLog[]
  earliestWebhookLogAt: string | null
  /** `passAuditNote` documents, newest first. */
  notes: JsonObject[]
}

const USER = `_type == "user" && ${PUBLISHED}`
const SCHOOLS_SUBSCRIPTION = `_type == "subscription" && ${PUBLISHED} && tenant._ref == $schoolId
    && defined(stripeSessionId)`
const ON_ACCOUNT = 'keyMode == $keyMode && account in [$platform, ^.school.stripeConnect.accountId]'
const HAS_EMAIL = `defined(email) && email != ""`
const LINK = '_type == "passIdentityLink" && school._ref == $schoolId'
/** Without its country code a number still ends in the same digits. The rules compare it whole. */
const PHONE_END = `array::join(string::split(${BARE_PHONE}, "")[-8..-1], "")`
const HAS_PHONE = `defined(phone) && length(${BARE_PHONE}) > 5`
const HAS_NAME = 'defined(name) && !(name in ["", "User", "Customer"])'
/** More people than this who look alike are no hint. */
const MOST_CANDIDATES = 20

/**
 * One question instead of five: each projection works on what the one before found. First the users that were named, then
 * those to whom a link ties them, everyone who shares an address or a Clerk id with any of these, what refers to them, and who
 * else looks like them.
 */
const PERSON = `*[_type == "tenant" && _id == $schoolId && ${PUBLISHED}][0]{
  "school": @,
  "seeds": *[${USER} && (_id in $ids || (defined(clerkId) && clerkId in $ids)
    || (${HAS_EMAIL} && ${FOLDED_EMAIL} in $emails))]{_id, clerkId, "email": ${FOLDED_EMAIL}}
}{
  school,
  seeds,
  "linkedIds": array::compact(*[${LINK} && (people[0] in $ids || people[1] in $ids
    || people[0] in ^.seeds[]._id || people[1] in ^.seeds[]._id
    || people[0] in ^.seeds[].clerkId || people[1] in ^.seeds[].clerkId)].people[])
}{
  school,
  linkedIds,
  "seeds": seeds + *[${USER} && (_id in ^.linkedIds || (defined(clerkId) && clerkId in ^.linkedIds))]
    {_id, clerkId, "email": ${FOLDED_EMAIL}}
}{
  school,
  linkedIds,
  "users": *[${USER} && (_id in ^.seeds[]._id
    || _id in ^.seeds[].clerkId
    || (defined(clerkId) && (clerkId in ^.seeds[].clerkId || clerkId in ^.seeds[]._id))
    || (${HAS_EMAIL} && ${FOLDED_EMAIL} in ^.seeds[].email))]
}{
  school,
  users,
  "refs": array::compact(users[]._id + users[].clerkId + $ids + linkedIds),
  "mailboxes": users[${HAS_EMAIL}]{"at": ${MAILBOX}}.at + $mailboxes,
  "phones": users[${HAS_PHONE}]{"end": ${PHONE_END}}.end,
  "names": users[${HAS_NAME}]{"folded": lower(name)}.folded
}{
  school,
  users,
  "alike": *[${USER} && !(_id in ^.users[]._id)
    && ((${HAS_EMAIL} && ${MAILBOX} in ^.mailboxes)
      || (${HAS_PHONE} && ${PHONE_END} in ^.phones && ${AT_SCHOOL})
      || (${HAS_NAME} && tenant._ref == $schoolId && lower(name) in ^.names))]
    | order(_id asc)[0...${MOST_CANDIDATES}]{"user": @, "tied": ${AT_SCHOOL}},
  "others": *[${USER} && defined($otherId) && (_id == $otherId || clerkId == $otherId)]
    {"user": @, "tied": ${AT_SCHOOL}},
  "links": *[${LINK} && (people[0] in ^.refs || people[1] in ^.refs)],
  "indexPages": *[_type == "passSessionIndex" && ${ON_ACCOUNT}
    && array::intersects(rows[].clerkId, ^.refs)],
  "indexCoverage": *[_type == "passSessionCoverage" && ${ON_ACCOUNT}],
  "schools": *[_type == "tenant" && ${PUBLISHED}],
  "passes": *[_type == "pass" && ${PUBLISHED}],
  "subscriptions": *[_type == "subscription" && ${PUBLISHED}
    && (user._ref in ^.refs || (_id == $targetId && tenant._ref == $schoolId)
      || _id in *[_type == "passAuditNote" && _id == $noteId && school._ref == $schoolId][0]
        .subscriptions[]._ref)],
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
  "notes": *[_type == "passAuditNote" && student._ref in ^.refs] | order(at desc)
}{
  ...,
  "linkNotes": *[_type == "passAuditNote" && references(^.links[]._id)],
  "holders": passes[_id in ^.subscriptions[].passId]{"passId": _id, "students": ${HOLDERS}}
}`

const candidates = z.array(
  z
    .object({user: storedDocument, tied: z.boolean().nullable()})
    .transform(({user, tied}): OtherUser => ({user: readUser(user), tied: tied === true})),
)

const answer = z
  .object({
    school: storedDocument,
    schools: storedDocuments,
    passes: storedDocuments,
    users: storedDocuments,
    alike: candidates,
    others: candidates,
    links: storedDocuments,
    linkNotes: storedDocuments,
    subscriptions: storedDocuments,
    drafts: storedDocuments,
    instances: storedDocuments,
    classBookings: storedDocuments,
    sessionsStored: z.object({live: z.number(), test: z.number()}),
    holders: passHolders,
    indexPages: z.unknown(),
    indexCoverage: z.unknown(),
    webhookLogs: storedDocuments,
    earliestWebhookLogAt: z.string().nullable(),
    notes: storedDocuments,
  })
  .nullable()

/** @returns null where no school has that id */
export async function readPerson(
  {lake, settings, payments}: Pick<Services, 'lake' | 'settings' | 'payments'>,
  seeds: PersonSeeds,
): Promise<PersonRead | null> {
  const found = answer.parse(
    await lake.query(PERSON, {
      ...seeds,
      mailboxes: seeds.emails.map(mailboxOf),
      keyMode: payments.keyMode,
      platform: PLATFORM,
    }),
  )
  if (found === null) return null
  const twins = new Set(
    found.drafts.map((draft) => (textField(draft, '_id') ?? '').slice('drafts.'.length)),
  )
  return {
    school: readSchool(found.school, settings.timeZone),
    schools: found.schools.map((document) => readSchool(document, settings.timeZone)),
    passes: found.passes.map(readPass),
    users: found.users.map(readUser),
    candidates: [...found.alike, ...found.others],
    links: found.links.map((document) => {
      const link = readLink(document)
      return {link, standing: linkStanding(link, found.linkNotes)}
    }),
    subscriptions: found.subscriptions.map((document) =>
      readSubscription(document, twins.has(textField(document, '_id') ?? '')),
    ),
    drafts: found.drafts.map((document) => readSubscription(document)),
    bookings: found.instances.flatMap(readBookings),
    classBookings: found.classBookings.map(readClassBooking),
    storedSessionModes: found.sessionsStored,
    passHolders: found.holders,
    index: sessionIndexAnswer.parse({pages: found.indexPages, coverage: found.indexCoverage}),
    webhookLogs: found.webhookLogs.map(readWebhookLog),
    earliestWebhookLogAt: found.earliestWebhookLogAt,
    notes: found.notes,
  }
}
