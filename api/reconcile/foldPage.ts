import {z} from 'zod'
import {readUser} from '../../schemas/rules/documents/readUser.ts'
import {readWebhookLog} from '../../schemas/rules/documents/readWebhookLog.ts'
import type {Pass} from '../../schemas/rules/pass.ts'
import {isPaid, type Purchase} from '../../schemas/rules/purchase.ts'
import type {HeldSubscription} from '../../schemas/rules/reconcile/heldSubscription.ts'
import {
  notGiven,
  owesPass,
  type PaymentSurroundings,
} from '../../schemas/rules/reconcile/notGiven.ts'
import {returnedThoughActive} from '../../schemas/rules/reconcile/notPaid.ts'
import type {School} from '../../schemas/rules/school.ts'
import {foldEmail} from '../../schemas/rules/student.ts'
import {FOLDED_EMAIL, PUBLISHED} from '../lake/filters.ts'
import {storedDocuments} from '../lake/storedDocument.ts'
import type {ContentLake} from '../ports/contentLake.ts'
import {HELD, heldSubscriptions} from './heldSubscriptions.ts'
import type {Folded} from './journal.ts'

/** What a page is held against. */
export interface FoldContext {
  lake: ContentLake
  school: School
  /** Every pass of the school. */
  passes: readonly Pass[]
  /** Subscriptions of the school into which an older app wrote its upgrades. No index finds those by their payments. */
  upgraded: readonly HeldSubscription[]
}

const SUBSCRIPTION = `_type == "subscription" && ${PUBLISHED}`
// A question for each field: every one of them can be looked up in an index, which one question with "or" cannot.
const BY_PAYMENT = `{
  "bySession": *[${SUBSCRIPTION} && stripeSessionId in $sessionIds]${HELD},
  "byPayment": *[${SUBSCRIPTION} && stripePaymentId in $paymentIds]${HELD},
  "byIntent": *[${SUBSCRIPTION} && stripePaymentIntentId in $paymentIds]${HELD},
  "byOldName": *[${SUBSCRIPTION} && paymentId in $paymentIds]${HELD}
}`
const found = z.record(z.string(), z.unknown())

/** Holds a page of payments against the dataset. What becomes of it is decided by the rules. */
export async function foldPage(
  purchases: readonly Purchase[],
  context: FoldContext,
): Promise<Folded> {
  if (purchases.length === 0) return {rows: [], paid: []}
  const {lake, school} = context
  const subscriptions = Object.values(
    found.parse(
      await lake.query(BY_PAYMENT, {
        sessionIds: purchases.map(({purchaseId}) => purchaseId),
        paymentIds: purchases.flatMap(paymentIdsOf),
      }),
    ),
  ).flatMap((listed) => heldSubscriptions(listed).rows)
  const byPayment = new Map(
    [...context.upgraded, ...subscriptions].flatMap((subscription) =>
      subscription.paymentIds.map((id): [string, HeldSubscription] => [id, subscription]),
    ),
  )
  const subscriptionOf = (purchase: Purchase): HeldSubscription | null =>
    [purchase.purchaseId, ...paymentIdsOf(purchase)]
      .map((id) => byPayment.get(id))
      .find((subscription) => subscription !== undefined) ?? null

  const given = purchases.filter((purchase) => isPaid(purchase) && subscriptionOf(purchase))
  const missing = purchases.filter(
    (purchase) => owesPass(purchase, school) && subscriptionOf(purchase) === null,
  )
  const around = await readSurroundings(missing, context)
  return {
    rows: [
      ...missing.map((purchase) => notGiven(purchase, around)),
      ...given.flatMap((purchase) => {
        const subscription = subscriptionOf(purchase)
        return subscription === null
          ? []
          : (returnedThoughActive(subscription, purchase, school.currency) ?? [])
      }),
    ],
    paid: [...new Set(given.flatMap((purchase) => subscriptionOf(purchase)?.id ?? []))],
  }
}

const AROUND = `{
  "byId": *[_type == "user" && ${PUBLISHED} && _id in $ids],
  "byClerkId": *[_type == "user" && ${PUBLISHED} && clerkId in $ids],
  "byEmail": *[_type == "user" && ${PUBLISHED} && ${FOLDED_EMAIL} in $emails],
  "webhookLogs": *[_type == "webhookLog" && details.sessionId in $sessionIds]
}`
const UNPAID_HELD = `*[${SUBSCRIPTION} && user._ref in $references && tenant._ref == $school
  && !defined(stripeSessionId) && !defined(stripePaymentId) && !defined(stripePaymentIntentId)
  && !defined(paymentId)]${HELD}`

const around = z.object({
  byId: storedDocuments('user'),
  byClerkId: storedDocuments('user'),
  byEmail: storedDocuments('user'),
  webhookLogs: storedDocuments('webhookLog'),
})

async function readSurroundings(
  missing: readonly Purchase[],
  {lake, school, passes}: FoldContext,
): Promise<PaymentSurroundings> {
  if (missing.length === 0) return {users: [], passes, webhookLogs: [], unpaidHeld: []}
  const answer = around.parse(
    await lake.query(AROUND, {
      ids: missing.flatMap(({claims}) => claims.clerkId ?? []),
      emails: missing.flatMap(({claims, payerEmail}) =>
        claims.clerkId === null && payerEmail !== null ? [foldEmail(payerEmail)] : [],
      ),
      sessionIds: missing.map(({purchaseId}) => purchaseId),
    }),
  )
  const {byId, byClerkId, byEmail, webhookLogs} = answer
  const users = [byId, byClerkId, byEmail].flatMap(({rows}) => rows.map(readUser))
  const references = [...new Set(users.flatMap(({id, clerkId}) => [id, clerkId ?? id]))]
  const unpaidHeld =
    references.length === 0
      ? []
      : heldSubscriptions(await lake.query(UNPAID_HELD, {references, school: school.id})).rows
  return {users, passes, webhookLogs: webhookLogs.rows.map(readWebhookLog), unpaidHeld}
}

function paymentIdsOf({paymentIntentId, chargeId}: Purchase): string[] {
  return [paymentIntentId, chargeId].filter((id) => id !== null)
}
