import {z} from 'zod'
import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import {readUser} from '../../schemas/rules/documents/readUser.ts'
import {readWebhookLog} from '../../schemas/rules/documents/readWebhookLog.ts'
import {spellingsOf} from '../../schemas/rules/documents/spellingsOf.ts'
import type {Purchase} from '../../schemas/rules/purchase.ts'
import {addressesOf} from '../../schemas/rules/reconcile/payingStudent.ts'
import {foldEmail, type UserDocument} from '../../schemas/rules/student.ts'
import type {Subscription} from '../../schemas/rules/subscription.ts'
import type {WebhookLog} from '../../schemas/rules/webhookLog.ts'
import {FOLDED_EMAIL, PUBLISHED, UNPUBLISHED} from '../lake/filters.ts'
import {storedDocuments} from '../lake/storedDocument.ts'
import type {ContentLake} from '../ports/contentLake.ts'

/** What the dataset knows of payments that have to be looked at, and of the people behind them. */
export interface People {
  users: UserDocument[]
  /** Of these people, and those at anybody that carry a name of one of the payments. */
  subscriptions: Subscription[]
  drafts: Subscription[]
  webhookLogs: WebhookLog[]
}

export const NOBODY: People = {users: [], subscriptions: [], drafts: [], webhookLogs: []}

const USER = `_type == "user" && ${PUBLISHED}`
const SUBSCRIPTION = `_type == "subscription" && ${PUBLISHED}`
// A question for each field: every one of them can be looked up in an index, which one question with "or" cannot.
const PEOPLE = `{
  "byId": *[${USER} && _id in $ids],
  "byClerkId": *[${USER} && clerkId in $ids],
  "byEmail": *[${USER} && ${FOLDED_EMAIL} in $emails],
  "webhookLogs": *[_type == "webhookLog" && details.sessionId in $sessionIds],
  "bySession": *[${SUBSCRIPTION} && stripeSessionId in $spellings],
  "byPayment": *[${SUBSCRIPTION} && stripePaymentId in $spellings],
  "byIntent": *[${SUBSCRIPTION} && stripePaymentIntentId in $spellings],
  "byOldName": *[${SUBSCRIPTION} && paymentId in $spellings]
}`
const ALIKE = `*[${USER} && ${FOLDED_EMAIL} in $emails]`
const HELD = `{
  "held": *[${SUBSCRIPTION} && user._ref in $references],
  "drafts": *[_type == "subscription" && ${UNPUBLISHED} && user._ref in $references]
}`

const subscriptions = storedDocuments('subscription')
const users = storedDocuments('user')
const people = z.object({
  byId: users,
  byClerkId: users,
  byEmail: users,
  webhookLogs: storedDocuments('webhookLog'),
  bySession: subscriptions,
  byPayment: subscriptions,
  byIntent: subscriptions,
  byOldName: subscriptions,
})
const holdings = z.object({held: subscriptions, drafts: subscriptions})

/** @param further ids of people beside those whom the payments name */
export async function readPeople(
  lake: ContentLake,
  purchases: readonly Purchase[],
  further: readonly string[],
): Promise<People> {
  if (purchases.length === 0) return NOBODY
  const ids = [...new Set([...purchases.flatMap(({claims}) => claims.clerkId ?? []), ...further])]
  const found = people.parse(
    await lake.query(PEOPLE, {
      ids,
      emails: [...new Set(purchases.flatMap(addressesOf))],
      sessionIds: purchases.flatMap(({sessionId}) => sessionId ?? []),
      spellings: spellingsOf(purchases.flatMap(({names}) => names)),
    }),
  )
  const named = [found.byId, found.byClerkId, found.byEmail].flatMap(({rows}) => rows.map(readUser))
  const everyone = byId([...named, ...(await readAlike(lake, named))])
  const references = everyone.flatMap(({id, clerkId}) => [id, clerkId ?? id])
  const {held, drafts} = holdings.parse(
    await lake.query(HELD, {references: [...new Set([...ids, ...references])]}),
  )
  const {bySession, byPayment, byIntent, byOldName} = found
  return {
    users: everyone,
    subscriptions: byId(
      [bySession, byPayment, byIntent, byOldName, held].flatMap(({rows}) =>
        rows.map((row) => readSubscription(row)),
      ),
    ),
    drafts: drafts.rows.map((row) => readSubscription(row)),
    webhookLogs: found.webhookLogs.rows.map(readWebhookLog),
  }
}

/** Whoever shares an address with one of them: it may be the same person. */
async function readAlike(
  lake: ContentLake,
  known: readonly UserDocument[],
): Promise<UserDocument[]> {
  const emails = known.flatMap(({email}) => (email?.trim() ? [foldEmail(email)] : []))
  if (emails.length === 0) return []
  return users.parse(await lake.query(ALIKE, {emails})).rows.map(readUser)
}

function byId<Item extends {id: string}>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()]
}
