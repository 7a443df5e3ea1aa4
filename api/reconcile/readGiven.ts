import {z} from 'zod'
import {isLive, readClaim} from '../../schemas/rules/claim/paymentClaim.ts'
import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import {carriedNames} from '../../schemas/rules/matching/carriedNames.ts'
import type {Purchase} from '../../schemas/rules/purchase.ts'
import type {Subscription} from '../../schemas/rules/subscription.ts'
import {eachReadable} from '../lake/eachReadable.ts'
import {PUBLISHED} from '../lake/filters.ts'
import {storedDocument, storedDocuments} from '../lake/storedDocument.ts'
import type {ContentLake} from '../ports/contentLake.ts'

const SUBSCRIPTION = `_type == "subscription" && ${PUBLISHED}`
// A question for each field: every one of them can be looked up in an index, which one question with "or" cannot.
const BY_NAME = `{
  "bySession": *[${SUBSCRIPTION} && stripeSessionId in $names],
  "byPayment": *[${SUBSCRIPTION} && stripePaymentId in $names],
  "byIntent": *[${SUBSCRIPTION} && stripePaymentIntentId in $names],
  "byOldName": *[${SUBSCRIPTION} && paymentId in $names],
  "claims": *[_type == "passPaymentClaim" && state == "held" && array::intersects(names, $names)]{
    "claim": @,
    "subscription": *[${SUBSCRIPTION} && _id == ^.subscription._ref][0]
  }
}`

const subscriptions = storedDocuments('subscription')
const found = z.object({
  bySession: subscriptions,
  byPayment: subscriptions,
  byIntent: subscriptions,
  byOldName: subscriptions,
  claims: eachReadable(
    z.object({claim: storedDocument, subscription: storedDocument.nullable()}),
    'passPaymentClaim',
  ),
})

type Named = Pick<Purchase, 'names'>

/** The subscriptions that stand for payments, by any of their names. */
export interface Given {
  /** Those that carry a name of it. */
  carrying(payment: Named): Subscription[]
  /** Those that were given for it, and that only its claims tie to it. */
  claimed(payment: Named): Subscription[]
}

interface GivenOptions {
  /** See `FoldContext`. */
  upgraded: readonly Subscription[]
  /** How documents may spell names. For each of thousands, every way of it would be too much to ask for. */
  spell: (names: readonly string[]) => string[]
}

export async function readGiven(
  lake: ContentLake,
  payments: readonly Named[],
  {upgraded, spell}: GivenOptions,
): Promise<Given> {
  const names = spell(payments.flatMap((payment) => payment.names))
  const {claims, ...listed} = found.parse(await lake.query(BY_NAME, {names}))
  const stored = Object.values(listed).flatMap(({rows}) => rows.map((row) => readSubscription(row)))
  const byName = shelved([...upgraded, ...stored], (subscription) => [
    ...carriedNames(subscription),
    ...subscription.upgradeSessionIds,
  ])
  const live = claims.rows.flatMap(({claim, subscription}) => {
    if (subscription === null) return []
    const pass = {subscription: readSubscription(subscription), studentId: null, studentName: null}
    const {names: claimed, isHeld} = readClaim(claim)
    return isLive({isHeld, pass}) ? [{names: claimed, subscription: pass.subscription}] : []
  })
  const byClaim = shelvedPairs(live)
  return {
    carrying: (payment) => onShelf(byName, payment),
    claimed: (payment) => onShelf(byClaim, payment),
  }
}

type Shelf = ReadonlyMap<string, readonly Subscription[]>

function shelved(
  all: readonly Subscription[],
  namesOf: (subscription: Subscription) => string[],
): Shelf {
  return shelvedPairs(all.map((subscription) => ({names: namesOf(subscription), subscription})))
}

function shelvedPairs(pairs: readonly {names: string[]; subscription: Subscription}[]): Shelf {
  const each = pairs.flatMap(({names, subscription}) => names.map((name) => ({name, subscription})))
  const groups = Map.groupBy(each, ({name}) => name)
  return new Map(
    [...groups].map(([name, group]) => [name, group.map(({subscription}) => subscription)]),
  )
}

function onShelf(shelf: Shelf, {names}: Named): Subscription[] {
  const all = names.flatMap((name) => shelf.get(name) ?? [])
  return [...new Map(all.map((subscription) => [subscription.id, subscription])).values()]
}
