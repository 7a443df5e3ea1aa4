import {z} from 'zod'
import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import {readUser} from '../../schemas/rules/documents/readUser.ts'
import {readWebhookLog} from '../../schemas/rules/documents/readWebhookLog.ts'
import {spellingsOf} from '../../schemas/rules/documents/spellingsOf.ts'
import type {Purchase} from '../../schemas/rules/purchase.ts'
import {addressesOf} from '../../schemas/rules/reconcile/payingStudent.ts'
import type {UserDocument} from '../../schemas/rules/student.ts'
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
const PEOPLE = `{
  "named": *[${USER} && (_id in $ids || clerkId in $ids)],
  "paying": *[${USER} && ${FOLDED_EMAIL} in $emails],
  "webhookLogs": *[_type == "webhookLog" && details.sessionId in $sessionIds]
}{
  ...,
  "emails": array::compact(named[]{"folded": ${FOLDED_EMAIL}}.folded),
  "traces": *[${SUBSCRIPTION} && (stripeSessionId in $spellings || stripePaymentId in $spellings
    || stripePaymentIntentId in $spellings || paymentId in $spellings)]
}{
  ...,
  "alike": *[${USER} && ${FOLDED_EMAIL} in ^.emails]
}{
  ...,
  "refs": array::compact(named[]._id + named[].clerkId + paying[]._id + paying[].clerkId
    + alike[]._id + alike[].clerkId + $ids)
}{
  ...,
  "held": *[${SUBSCRIPTION} && user._ref in ^.refs],
  "drafts": *[_type == "subscription" && ${UNPUBLISHED} && user._ref in ^.refs]
}`

const subscriptions = storedDocuments('subscription')
const users = storedDocuments('user')
const answer = z.object({
  named: users,
  paying: users,
  alike: users,
  webhookLogs: storedDocuments('webhookLog'),
  traces: subscriptions,
  held: subscriptions,
  drafts: subscriptions,
})

/** @param further ids of people beside those whom the payments name */
export async function readPeople(
  lake: ContentLake,
  purchases: readonly Purchase[],
  further: readonly string[],
): Promise<People> {
  if (purchases.length === 0) return NOBODY
  const found = answer.parse(
    await lake.query(PEOPLE, {
      ids: [...new Set([...purchases.flatMap(({claims}) => claims.clerkId ?? []), ...further])],
      emails: [...new Set(purchases.flatMap(addressesOf))],
      sessionIds: purchases.flatMap(({sessionId}) => sessionId ?? []),
      spellings: spellingsOf(purchases.flatMap(({names}) => names)),
    }),
  )
  const {named, paying, alike, webhookLogs, traces, held, drafts} = found
  return {
    users: byId([named, paying, alike].flatMap(({rows}) => rows.map(readUser))),
    subscriptions: byId(
      [traces, held].flatMap(({rows}) => rows.map((row) => readSubscription(row))),
    ),
    drafts: drafts.rows.map((row) => readSubscription(row)),
    webhookLogs: webhookLogs.rows.map(readWebhookLog),
  }
}

function byId<Item extends {id: string}>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()]
}
