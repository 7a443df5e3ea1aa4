import type {StudentFacts} from '../facts.ts'
import {matchPass, type PassMatch} from '../matching/matchPass.ts'
import {matchSubscriptions, type SubscriptionLink} from '../matching/matchSubscriptions.ts'
import {isKept, isPaid, type Purchase} from '../purchase.ts'
import type {Pass} from '../pass.ts'
import {studentReferenceIds} from '../student.ts'
import type {Subscription} from '../subscription.ts'
import {visibilityOf, type Viewer, type Visibility} from '../visibility.ts'
import {personOf, type PersonMatch} from './personOf.ts'
import {schoolOf} from './schoolOf.ts'

/** A purchase of the student, with everything that the rules found out about it. */
export interface AssessedPurchase {
  purchase: Purchase
  person: PersonMatch
  /** Id of the school that the payment was made to; null where nothing names it. */
  schoolId: string | null
  passMatch: PassMatch
  /** The pass that was bought, where that is known. */
  pass: Pass | null
  links: SubscriptionLink[]
  paid: boolean
  kept: boolean
}

export interface AssessedSubscription {
  subscription: Subscription
  visibility: Visibility
  link: SubscriptionLink | null
}

/** The facts with everything worked out that more than one cause asks for. */
export interface Assessment {
  facts: StudentFacts
  viewer: Viewer
  /** Purchases of this student, at whatever school. */
  purchases: AssessedPurchase[]
  subscriptions: AssessedSubscription[]
  /** The purchase that the answer rests on; null where there is none to rest on. */
  deciding: AssessedPurchase | null
  /** Every account that belongs to the question was read to its end. */
  stripeFullyRead: boolean
}

export function assess(facts: StudentFacts): Assessment {
  const owned = facts.purchases.flatMap((purchase) => {
    const person = personOf(purchase, facts.student)
    return person === null ? [] : [{purchase, person}]
  })
  const matched = owned.map(({purchase, person}) => {
    const schoolId = schoolOf(purchase, facts)
    const passMatch = matchPass(purchase, facts.passes, schoolId ?? facts.school.id)
    const passId = passMatch.kind === 'found' ? passMatch.passId : null
    const pass = facts.passes.find((candidate) => candidate.id === passId) ?? null
    return {purchase, person, schoolId, passMatch, pass}
  })
  const links = matchSubscriptions({
    purchases: owned.map(({purchase}) => purchase),
    subscriptions: facts.subscriptions,
    passOf: new Map(matched.map(({purchase, pass}) => [purchase.sessionId, pass?.id ?? null])),
    studentReferenceIds: studentReferenceIds(facts.student),
  })
  const viewer = viewerOf(facts)
  const purchases = matched.map((entry) => ({
    ...entry,
    links: links.filter((link) => link.sessionId === entry.purchase.sessionId),
    paid: isPaid(entry.purchase),
    kept: isKept(entry.purchase),
  }))
  return {
    facts,
    viewer,
    purchases,
    subscriptions: facts.subscriptions.map((subscription) => ({
      subscription,
      visibility: visibilityOf(subscription, viewer),
      link: links.find((link) => link.subscriptionId === subscription.id) ?? null,
    })),
    deciding: decidingPurchase(purchases, facts.school.id),
    stripeFullyRead: facts.sources
      .filter((source) => source.source.startsWith('stripe'))
      .every((source) => source.failure === null && source.complete),
  }
}

export function viewerOf(facts: StudentFacts): Viewer {
  const ofSchool = facts.passes.filter((pass) => pass.schoolId === facts.school.id)
  return {
    referenceIds: studentReferenceIds(facts.student),
    schoolId: facts.school.id,
    passIds: new Set(ofSchool.map((pass) => pass.id)),
    now: facts.now,
  }
}

/** A payment that gave nothing explains most; then the newest one that was kept; then the newest that was paid; then any. */
function decidingPurchase(
  purchases: readonly AssessedPurchase[],
  schoolId: string,
): AssessedPurchase | null {
  const newestFirst = purchases
    .filter((entry) => entry.purchase.claims.kind !== 'platform-plan')
    .toSorted((a, b) => b.purchase.createdAt.localeCompare(a.purchase.createdAt))
  const here = newestFirst.filter((entry) => entry.schoolId === schoolId)
  const pool = here.length > 0 ? here : newestFirst
  return (
    pool.find((entry) => entry.kept && !isServed(entry)) ??
    pool.find((entry) => entry.kept) ??
    pool.find((entry) => entry.paid) ??
    pool[0] ??
    null
  )
}

/** A subscription stands for the payment: one that carries its ids, or one made by hand for the same pass. */
export function isServed(entry: AssessedPurchase): boolean {
  return entry.links.some((link) => link.method !== 'stand-in-other-pass')
}
