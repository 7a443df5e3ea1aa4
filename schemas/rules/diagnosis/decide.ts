import {isServed, type AssessedPurchase, type Assessment} from './assess.ts'
import type {Finding} from './finding.ts'
import {isPassPurchase} from './isPassPurchase.ts'
import {receiptView} from './receiptView.ts'

export interface DecidedAssessment extends Assessment {
  /**
   * The payment that the answer rests on: the student's own, or one that may be his. Null where nothing was paid.
   */
  deciding: AssessedPurchase | null
  /** What was found out about the stored passes by themselves. */
  troubles: readonly Finding[]
}

/** Picks the payment that explains most. `troubles`: what was found out about stored passes. */
export function decide(assessment: Assessment, troubles: readonly Finding[]): DecidedAssessment {
  const ranked = assessment.purchases
    .filter((entry) => entry.paid && entry.purchase.claims.kind !== 'platform-plan')
    .map((entry) => ({entry, rank: rankOf(entry, assessment, troubles)}))
    .toSorted((a, b) => a.rank - b.rank || newestFirst(a.entry, b.entry))
  const here = ranked.filter(({entry}) => entry.schoolId === assessment.facts.school.id)
  const pool =
    here.some(({rank}) => rank <= RANK.fine) || ranked.length === here.length ? here : ranked
  const [best] = pool
  const held = receiptView(assessment)?.paidBy ?? null
  const explains = best !== undefined && best.rank <= RANK.fine
  const deciding = explains ? best.entry : (held ?? best?.entry ?? decidingOther(assessment))
  return {...assessment, deciding, troubles}
}

/** What a payment explains, most first. */
const RANK = {
  missing: 0,
  troubled: 1,
  missingAndOver: 2,
  returnedButActive: 3,
  fine: 4,
  over: 5,
  returned: 6,
  noPass: 7,
} as const

function rankOf(
  entry: AssessedPurchase,
  {facts, subscriptions}: Assessment,
  troubles: readonly Finding[],
): number {
  if (!isPassPurchase(entry)) return RANK.noPass
  const linked = new Set(entry.links.map((link) => link.subscriptionId))
  if (!entry.kept) {
    const visible = subscriptions.some(
      ({subscription, visibility}) => linked.has(subscription.id) && visibility.tab === 'active',
    )
    return visible ? RANK.returnedButActive : RANK.returned
  }
  const isOver = entry.term?.end !== null && entry.term !== null && entry.term.end <= facts.now
  if (!isServed(entry)) return isOver ? RANK.missingAndOver : RANK.missing
  const isTroubled = troubles.some(
    ({subjectId, severity}) =>
      severity !== 'information' &&
      (linked.has(subjectId) || subjectId === entry.purchase.sessionId),
  )
  if (isOver) return isTroubled && isVisible(linked, subscriptions) ? RANK.troubled : RANK.over
  return isTroubled ? RANK.troubled : RANK.fine
}

function isVisible(ids: ReadonlySet<string>, subscriptions: Assessment['subscriptions']): boolean {
  return subscriptions.some(
    ({subscription, visibility}) => ids.has(subscription.id) && visibility.tab === 'active',
  )
}

function newestFirst(a: AssessedPurchase, b: AssessedPurchase): number {
  if (a.purchase.createdAt !== b.purchase.createdAt) {
    return a.purchase.createdAt < b.purchase.createdAt ? 1 : -1
  }
  return a.purchase.sessionId < b.purchase.sessionId ? -1 : 1
}

/** Not the student's own for certain, but what there is: one of his passes carries its id, or its payer is almost him. */
function decidingOther({others}: Assessment): AssessedPurchase | null {
  const paid = others.filter((entry) => entry.paid && isPassPurchase(entry)).toSorted(newestFirst)
  return (
    paid.find((entry) => entry.person === 'subscription') ??
    paid.find((entry) => entry.person === 'similar-email') ??
    null
  )
}
