import {z} from 'zod'
import type {Booking, ClassBooking} from '../../schemas/rules/booking.ts'
import {readInstance} from '../../schemas/rules/documents/readBookings.ts'
import {readClassBooking} from '../../schemas/rules/documents/readClassBooking.ts'
import {readPass} from '../../schemas/rules/documents/readPass.ts'
import {readSchool} from '../../schemas/rules/documents/readSchool.ts'
import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import {readUser} from '../../schemas/rules/documents/readUser.ts'
import {readWebhookLog} from '../../schemas/rules/documents/readWebhookLog.ts'
import {unreadableFields} from '../../schemas/rules/documents/unreadableDocument.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import type {OtherUser, StandingLink} from '../../schemas/rules/identity/identityFacts.ts'
import {readLink} from '../../schemas/rules/identity/identityLink.ts'
import {linkStanding} from '../../schemas/rules/identity/linkStanding.ts'
import {referenceField, textField, type JsonObject} from '../../schemas/rules/json.ts'
import type {Pass} from '../../schemas/rules/pass.ts'
import {publishedId} from '../../schemas/rules/publishedId.ts'
import type {School} from '../../schemas/rules/school.ts'
import {mailboxOf, type UserDocument} from '../../schemas/rules/student.ts'
import type {Subscription} from '../../schemas/rules/subscription.ts'
import {instantOf} from '../../schemas/rules/validity.ts'
import type {WebhookLog} from '../../schemas/rules/webhookLog.ts'
import {PLATFORM} from '../ports/paymentReader.ts'
import type {Services} from '../services.ts'
import {sessionIndexAnswer, type SessionIndex} from '../sessionIndex/sessionIndex.ts'
import {AT_SCHOOL} from '../lake/atSchool.ts'
import {eachReadable, type UnreadableRow} from '../lake/eachReadable.ts'
import {
  BARE_PHONE,
  FOLDED_EMAIL,
  HOLDERS,
  INSTANCE,
  MAILBOX,
  PUBLISHED,
  UNPUBLISHED,
} from '../lake/filters.ts'
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
  /** Drafts, and versions of releases. */
  drafts: Subscription[]
  /** See `StudentFacts`. */
  rawPassIds: string[]
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
  /** What there is beside these, and cannot be read. */
  unreadable: UnreadableRow[]
}

const USER = `_type == "user" && ${PUBLISHED}`
const SCHOOLS_SUBSCRIPTION = `_type == "subscription" && ${PUBLISHED} && tenant._ref == $schoolId
    && defined(stripeSessionId)`
const ON_ACCOUNT = 'keyMode == $keyMode && account in [$platform, ^.school.stripeConnect.accountId]'
// Compared as texts: what is of another kind is no address, and two that are none are not the same one.
const HAS_EMAIL = `defined(email) && email > ""`
const LINK = '_type == "passIdentityLink" && school._ref == $schoolId'
/** Without its country code a number still ends in the same digits. The rules compare it whole. */
const PHONE_END = `array::join(string::split(${BARE_PHONE}, "")[-8..-1], "")`
const HAS_PHONE = `defined(phone) && length(${BARE_PHONE}) > 5`
const HAS_NAME = 'name > "" && !(name in ["User", "Customer"])'
/** Written before 2000 or after 2999 is no instant, but what a script left there. */
const HAS_TIME = 'timestamp >= "2" && timestamp < "3"'
/** More people than this who look alike are no hint. */
const MOST_CANDIDATES = 20
/** So many logs whose time looks like one, and is none, do not hide when the first was written. */
const MOST_ODD_LOGS = 20

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
  "refs": array::compact(users[]._id + users[].clerkId
    + users[]{"id": array::join(string::split(clerkId, " "), "")}.id + $ids + linkedIds),
  "mailboxes": array::compact(users[${HAS_EMAIL}]{"at": ${MAILBOX}}.at + $mailboxes),
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
  "drafts": *[_type == "subscription" && ${UNPUBLISHED} && user._ref in ^.refs],
  "astray": *[_type == "subscription" && (references(^.refs) || user in ^.refs || user._id in ^.refs)
    && !defined(user._ref)]{_id, tenant},
  "rawPassIds": *[_type == "pass" && tenant._ref == $schoolId]._id,
  "instances": *[_type == "classInstance" && ${PUBLISHED} && references(^.refs)]${INSTANCE},
  "classBookings": *[_type == "booking" && ${PUBLISHED} && user._ref in ^.refs],
  "sessionsStored": {
    "live": count(*[${SCHOOLS_SUBSCRIPTION} && string::startsWith(stripeSessionId, "cs_live_")]),
    "test": count(*[${SCHOOLS_SUBSCRIPTION} && string::startsWith(stripeSessionId, "cs_test_")])
  },
  "webhookLogs": *[_type == "webhookLog" && details.metadata.userId in ^.refs],
  "earliestLogs": *[_type == "webhookLog" && ${HAS_TIME}]
    | order(timestamp asc, _id asc)[0...${MOST_ODD_LOGS}].timestamp,
  "notes": *[_type == "passAuditNote" && student._ref in ^.refs] | order(at desc, _id desc)
}{
  ...,
  "linkNotes": *[_type == "passAuditNote" && references(^.links[]._id)],
  "holders": passes[_id in ^.subscriptions[].passId]{"passId": _id, "students": ${HOLDERS}}
}`

const candidates = eachReadable(
  z
    .object({user: storedDocument, tied: z.boolean().nullable().catch(null)})
    .transform(({user, tied}): OtherUser => ({user: readUser(user), tied: tied === true})),
  'user',
)
const texts = eachReadable(z.string(), 'subscription')

const answer = z
  .object({
    school: storedDocument,
    schools: storedDocuments('tenant'),
    passes: storedDocuments('pass'),
    users: storedDocuments('user'),
    alike: candidates,
    others: candidates,
    links: storedDocuments('passIdentityLink'),
    linkNotes: storedDocuments('passAuditNote'),
    subscriptions: storedDocuments('subscription'),
    drafts: storedDocuments('subscription'),
    astray: storedDocuments('subscription'),
    rawPassIds: texts,
    instances: storedDocuments('classInstance'),
    classBookings: storedDocuments('booking'),
    sessionsStored: z.object({live: z.number(), test: z.number()}),
    holders: passHolders,
    indexPages: z.unknown(),
    indexCoverage: z.unknown(),
    webhookLogs: storedDocuments('webhookLog'),
    earliestLogs: texts,
    notes: storedDocuments('passAuditNote'),
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
  const drafts = found.drafts.rows.map((document) => readSubscription(document))
  const twins = new Set(drafts.map(({id}) => publishedId(id)))
  const instances = found.instances.rows.map((document) => ({document, ...readInstance(document)}))
  return {
    school: readSchool(found.school, settings.timeZone),
    schools: found.schools.rows.map((document) => readSchool(document, settings.timeZone)),
    passes: found.passes.rows.map(readPass),
    users: found.users.rows.map(readUser),
    candidates: [...found.alike.rows, ...found.others.rows],
    links: found.links.rows.map((document) => {
      const link = readLink(document)
      return {link, standing: linkStanding(link, found.linkNotes.rows)}
    }),
    subscriptions: found.subscriptions.rows.map((document) =>
      readSubscription(document, twins.has(textField(document, '_id') ?? '')),
    ),
    drafts,
    rawPassIds: found.rawPassIds.rows,
    bookings: instances.flatMap(({bookings}) => bookings),
    classBookings: found.classBookings.rows.map(readClassBooking),
    storedSessionModes: found.sessionsStored,
    passHolders: found.holders.rows,
    index: sessionIndexAnswer.parse({pages: found.indexPages, coverage: found.indexCoverage}),
    webhookLogs: found.webhookLogs.rows.map(readWebhookLog),
    earliestWebhookLogAt: found.earliestLogs.rows.flatMap((at) => instantOf(at) ?? [])[0] ?? null,
    notes: found.notes.rows,
    unreadable: [
      ...[
        found.schools,
        found.passes,
        found.users,
        found.links,
        found.subscriptions,
        found.drafts,
        found.instances,
        found.classBookings,
        found.webhookLogs,
        found.notes,
      ].flatMap(({unreadable}) => unreadable),
      // They name the student, but not so that the host app would find them.
      ...found.astray.rows.map((document) => ({
        type: 'subscription',
        id: textField(document, '_id'),
        field: 'user',
        schoolId: referenceField(document, 'tenant'),
      })),
      ...instances.flatMap(({document, ...instance}) =>
        unreadableFields('classInstance', instance).map((field) => ({
          ...field,
          schoolId: referenceField(document, 'tenant'),
        })),
      ),
    ],
  }
}
