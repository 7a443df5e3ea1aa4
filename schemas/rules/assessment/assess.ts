import type {StudentFacts} from '../facts.ts'
import {matchPass, type PassMatch} from '../matching/matchPass.ts'
import {matchSubscriptions, type SubscriptionLink} from '../matching/matchSubscriptions.ts'
import type {Pass} from '../pass.ts'
import {isKept, isPaid, type Purchase} from '../purchase.ts'
import {signInId, viewerReferenceIds} from '../signIn.ts'
import {studentReferenceIds} from '../student.ts'
import type {Subscription} from '../subscription.ts'
import {visibilityOf, type Viewer, type Visibility} from '../visibility.ts'
import {dueTerm, type Term} from './dueTerm.ts'
import {isOwn, personOf, type PersonMatch} from './personOf.ts'
import {schoolOf} from './schoolOf.ts'
import {isFullyRead} from './sourceReading.ts'

/** A purchase that concerns the student, with everything that the rules found out about it. */
export interface AssessedPurchase {
  purchase: Purchase
  person: PersonMatch
  /** Id of the school that the payment was made to; null where nothing names it. */
  schoolId: string | null
  passMatch: PassMatch
  /** The pass that was bought, where that is known. Where the price alone names it, a person has to agree. */
  pass: Pass | null
  /** From when to when the pass counts by the rule; null where no rule says. */
  term: Term | null
  links: SubscriptionLink[]
  paid: boolean
  kept: boolean
}

export interface AssessedSubscription {
  subscription: Subscription
  visibility: Visibility
  link: SubscriptionLink | null
  /** The payment that it is tied to. */
  paidBy: AssessedPurchase | null
  /** The pass that it should be of: the one that was bought, else the one that it names. */
  pass: Pass | null
}

/** The facts with everything worked out that more than one cause asks for. */
export interface Assessment {
  facts: StudentFacts
  viewer: Viewer
  /** The Clerk id that the student signs in with. */
  clerkId: string | null
  /** Purchases of this student, at whatever school. */
  purchases: AssessedPurchase[]
  /** Purchases that may be the student's, or that somebody else's id is on. */
  others: AssessedPurchase[]
  subscriptions: AssessedSubscription[]
  /** Every account that belongs to the question was read to its end. */
  stripeFullyRead: boolean
}

export function assess(facts: StudentFacts): Assessment {
  const found = facts.purchases.flatMap((purchase) => {
    const person = personOf(purchase, facts)
    return person === null ? [] : [{purchase, person}]
  })
  const matched = [...found, ...ofReceipt(facts, found)].map((entry) => ({
    ...entry,
    ...passOf(entry.purchase, facts),
  }))
  const links = linksOf(facts, matched)
  const bySession = Map.groupBy(links, ({purchaseId}) => purchaseId)
  const all = matched.map((entry) => assessedPurchase(entry, bySession, facts))
  const clerkId = signInId(facts.student)
  const viewer = viewerOf(facts)
  return {
    facts,
    viewer,
    clerkId,
    purchases: all.filter((entry) => isOwn(entry.person)),
    others: all.filter((entry) => !isOwn(entry.person)),
    subscriptions: assessedSubscriptions(facts, links, all, viewer),
    stripeFullyRead: isFullyRead(facts),
  }
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

/** A subscription stands for the payment: one that carries its ids, or one made by hand for the same pass. */
export function isServed(entry: Pick<AssessedPurchase, 'links'>): boolean {
  return entry.links.some((link) => link.method !== 'stand-in-other-pass')
}

interface Found {
  purchase: Purchase
  person: PersonMatch
}

type Matched = Found & Pick<AssessedPurchase, 'schoolId' | 'passMatch' | 'pass'>

function ofReceipt({receipt}: StudentFacts, found: readonly Found[]): Found[] {
  const known = new Set(found.map(({purchase}) => purchase.purchaseId))
  return (receipt?.purchases ?? [])
    .filter((purchase) => !known.has(purchase.purchaseId))
    .map((purchase) => ({purchase, person: 'receipt'}))
}

function passOf(
  purchase: Purchase,
  facts: StudentFacts,
): Pick<AssessedPurchase, 'schoolId' | 'passMatch' | 'pass'> {
  const stated = schoolOf(purchase, facts)
  if (!sellsPass(purchase)) {
    return {schoolId: stated, passMatch: {kind: 'unknown', missingPassId: null}, pass: null}
  }
  const passMatch = matchPass(purchase, facts.passes, stated ?? facts.school.id)
  const passId =
    passMatch.kind === 'found'
      ? passMatch.passId
      : passMatch.kind === 'price-only'
        ? passMatch.candidate
        : null
  const pass = facts.passes.find((candidate) => candidate.id === passId) ?? null
  return {schoolId: stated ?? pass?.schoolId ?? null, passMatch, pass}
}

function linksOf(facts: StudentFacts, matched: readonly Matched[]): SubscriptionLink[] {
  const own = matched.filter(({person, purchase}) => isOwn(person) && sellsPass(purchase))
  const foreign = matched.filter(({person}) => !isOwn(person))
  return matchSubscriptions({
    purchases: own.map(({purchase}) => purchase),
    foreignPurchases: foreign.map(({purchase}) => purchase),
    subscriptions: facts.subscriptions,
    passOf: new Map(matched.map(({purchase, pass}) => [purchase.purchaseId, pass])),
    studentReferenceIds: studentReferenceIds(facts.student),
    everythingRead: isFullyRead(facts),
  })
}

function sellsPass({claims}: Purchase): boolean {
  return claims.kind !== 'class' && claims.kind !== 'platform-plan'
}

function assessedPurchase(
  entry: Matched,
  links: ReadonlyMap<string, SubscriptionLink[]>,
  facts: StudentFacts,
): AssessedPurchase {
  const {purchase, pass} = entry
  return {
    ...entry,
    term: pass === null ? null : dueTerm(purchase, pass, facts.subscriptions),
    links: links.get(purchase.purchaseId) ?? [],
    paid: isPaid(purchase),
    kept: isKept(purchase),
  }
}

function assessedSubscriptions(
  facts: StudentFacts,
  links: readonly SubscriptionLink[],
  purchases: readonly AssessedPurchase[],
  viewer: Viewer,
): AssessedSubscription[] {
  const bySubscription = Map.groupBy(links, ({subscriptionId}) => subscriptionId)
  const bySession = new Map(purchases.map((entry) => [entry.purchase.purchaseId, entry]))
  return facts.subscriptions.map((subscription) => {
    const own = bySubscription.get(subscription.id) ?? []
    // An upgrade that was written into the same document decides what it should be now.
    const link =
      own.find(({purchaseId}) => subscription.upgradeSessionIds.includes(purchaseId)) ??
      own[0] ??
      null
    const paidBy = link === null ? null : (bySession.get(link.purchaseId) ?? null)
    const namedId = subscription.passId ?? subscription.legacyPassId
    const named = facts.passes.find(({id}) => id === namedId) ?? null
    return {
      subscription,
      visibility: visibilityOf(subscription, viewer),
      link,
      paidBy,
      pass: paidBy?.pass ?? named,
    }
  })
}
