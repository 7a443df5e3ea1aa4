import type {StudentFacts} from '../facts.ts'
import {oncePer} from '../oncePer.ts'
import {publishedId} from '../publishedId.ts'
import {matchSubscriptions, type SubscriptionLink} from '../matching/matchSubscriptions.ts'
import {isKept, isPaid, type Purchase} from '../purchase.ts'
import {signInId, viewerReferenceIds} from '../signIn.ts'
import {studentReferenceIds} from '../student.ts'
import type {Subscription} from '../subscription.ts'
import {visibilityOf, type Viewer} from '../visibility.ts'
import type {AssessedPurchase, AssessedSubscription, Assessment} from './assessment.ts'
import {doubtsOf} from './doubts.ts'
import {isOwn, namesHeldBy, personOf, type PersonMatch} from './personOf.ts'
import {sellsPass, whatWasSold} from './whatWasSold.ts'
import {webhookOutcomes} from './webhookOutcome.ts'
import {isFullyRead, readsOtherMode} from './sourceReading.ts'

export const assess = oncePer((facts: StudentFacts): Assessment => {
  const held = namesHeldBy(facts)
  // Play money is no evidence, for or against anything.
  const evidence = facts.purchases.filter(({livemode}) => livemode || !readsOtherMode(facts))
  const found = evidence.flatMap((purchase) => {
    const person = personOf(purchase, facts, held)
    return person === null ? [] : [{purchase, person}]
  })
  const matched = [...found, ...ofReceipt(facts, found)].map((entry) => ({
    ...entry,
    ...whatWasSold(entry.purchase, facts),
  }))
  const stored = [...facts.subscriptions, ...unpublishedAlone(facts)]
  const links = linksOf(facts, stored, matched)
  const byPurchase = Map.groupBy(links, ({purchaseId}) => purchaseId)
  const webhookOf = webhookOutcomes(facts)
  const all = matched.map((entry) => ({
    ...assessedPurchase(entry, byPurchase),
    webhook: webhookOf(entry.purchase),
  }))
  const viewer = viewerOf(facts)
  const subscriptions = assessedSubscriptions({facts, stored, links, purchases: all, viewer})
  const assessment = {
    facts,
    viewer,
    clerkId: signInId(facts.student),
    purchases: all.filter((entry) => isOwn(entry.person)),
    others: all.filter((entry) => !isOwn(entry.person)),
    subscriptions,
    linkedTo: linkedTo(links, subscriptions),
    stripeFullyRead: isFullyRead(facts),
  }
  const doubts = doubtsOf(assessment)
  const merged = new Map(
    [...doubts].flatMap(([purchaseId, each]) =>
      each.flatMap((doubt) =>
        doubt.kind === 'payment-merged-into-held-pass'
          ? [[doubt.subscriptionId, purchaseId] as const]
          : [],
      ),
    ),
  )
  if (merged.size === 0) return {...assessment, doubts}
  const known = subscriptions.map((entry) => ({
    ...entry,
    mergedPurchaseId: merged.get(entry.subscription.id) ?? null,
  }))
  return {...assessment, subscriptions: known, linkedTo: linkedTo(links, known), doubts}
})

function linkedTo(
  links: readonly SubscriptionLink[],
  subscriptions: readonly AssessedSubscription[],
): Assessment['linkedTo'] {
  const byId = new Map(subscriptions.map((entry) => [entry.subscription.id, entry]))
  const groups = Map.groupBy(links, ({purchaseId}) => purchaseId)
  return new Map(
    [...groups].map(([purchaseId, ofPurchase]) => {
      const ids = new Set(ofPurchase.map(({subscriptionId}) => subscriptionId))
      const entries = [...ids].flatMap((id) => byId.get(id) ?? [])
      return [purchaseId, entries.toSorted(byMaking)]
    }),
  )
}

function byMaking(
  {subscription: a}: AssessedSubscription,
  {subscription: b}: AssessedSubscription,
) {
  if (a.createdAt === b.createdAt) return a.id < b.id ? -1 : 1
  return a.createdAt < b.createdAt ? -1 : 1
}

export function viewerOf(facts: StudentFacts): Viewer {
  const {student, school} = facts
  const references = viewerReferenceIds(signInId(student), student.users)
  return {
    // Without any account, the document itself is the best that is known.
    referenceIds: references.length > 0 ? references : student.users.map((user) => user.id),
    schoolId: school.id,
    passIds: new Set(facts.rawPassIds),
    now: facts.now,
  }
}

interface Found {
  purchase: Purchase
  person: PersonMatch
}

type Matched = Found & ReturnType<typeof whatWasSold>

function ofReceipt({receipt}: StudentFacts, found: readonly Found[]): Found[] {
  const known = new Set(found.map(({purchase}) => purchase.purchaseId))
  return (receipt?.purchases ?? [])
    .filter((purchase) => !known.has(purchase.purchaseId))
    .map((purchase) => ({purchase, person: 'receipt'}))
}

/** Documents that nobody published, one for each subscription that has no published one. The host app shows them all the same. */
function unpublishedAlone({subscriptions, drafts}: StudentFacts): Subscription[] {
  const published = new Set(subscriptions.map(({id}) => id))
  const alone = drafts
    .filter(({id}) => !published.has(publishedId(id)))
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
  return [...new Map(alone.map((draft) => [publishedId(draft.id), draft])).values()]
}

function linksOf(
  facts: StudentFacts,
  subscriptions: readonly Subscription[],
  matched: readonly Matched[],
): SubscriptionLink[] {
  const own = matched.filter(({person, purchase}) => isOwn(person) && sellsPass(purchase))
  const foreign = matched.filter(({person}) => !isOwn(person))
  return matchSubscriptions({
    purchases: own.map(({purchase}) => purchase),
    foreignPurchases: foreign.map(({purchase}) => purchase),
    subscriptions,
    sold: new Map(matched.map(({purchase, sold}) => [purchase.purchaseId, sold])),
    studentReferenceIds: studentReferenceIds(facts.student),
    everythingRead: isFullyRead(facts),
  })
}

function assessedPurchase(
  entry: Matched,
  links: ReadonlyMap<string, SubscriptionLink[]>,
): Omit<AssessedPurchase, 'webhook'> {
  const {purchase} = entry
  return {
    ...entry,
    links: links.get(purchase.purchaseId) ?? [],
    paid: isPaid(purchase),
    kept: isKept(purchase),
  }
}

function assessedSubscriptions({
  facts,
  stored,
  links,
  purchases,
  viewer,
}: {
  facts: StudentFacts
  stored: readonly Subscription[]
  links: readonly SubscriptionLink[]
  purchases: readonly AssessedPurchase[]
  viewer: Viewer
}): AssessedSubscription[] {
  const bySubscription = Map.groupBy(links, ({subscriptionId}) => subscriptionId)
  const byId = new Map(purchases.map((entry) => [entry.purchase.purchaseId, entry]))
  const passes = new Map(facts.passes.map((pass) => [pass.id, pass]))
  return stored.map((subscription) => {
    const own = bySubscription.get(subscription.id) ?? []
    // An upgrade that was written into the same document decides what it should be now.
    const link =
      own.find(({purchaseId}) => subscription.upgradeSessionIds.includes(purchaseId)) ??
      own[0] ??
      null
    const paidBy = link === null ? null : (byId.get(link.purchaseId) ?? null)
    const named = passes.get(subscription.passId ?? subscription.legacyPassId ?? '') ?? null
    const soldAs = paidBy?.sold.find(({pass}) => pass !== null && pass.id === named?.id)?.pass
    return {
      subscription,
      visibility: visibilityOf(subscription, viewer),
      link,
      paidBy,
      pass: soldAs ?? paidBy?.pass ?? named,
      unpublished: publishedId(subscription.id) !== subscription.id,
      mergedPurchaseId: null,
    }
  })
}
