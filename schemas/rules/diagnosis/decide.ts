import type {AssessedPurchase, Assessment} from '../assessment/assessment.ts'
import {isServed} from '../assessment/isServed.ts'
import type {Finding} from './finding.ts'
import {isPassPurchase} from '../assessment/purchaseFacts.ts'
import {receiptView} from '../assessment/receiptView.ts'

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
  const judged = judgedSubjects(assessment, troubles)
  const ranked = assessment.purchases
    .filter((entry) => entry.paid && entry.purchase.claims.kind !== 'platform-plan')
    .map((entry) => ({entry, rank: rankOf(entry, assessment.facts.now, judged)}))
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

interface JudgedSubjects {
  /** Subscriptions that the student sees as active. */
  visible: ReadonlySet<string>
  /** Subscriptions and payments about which there is more to say than information. */
  troubled: ReadonlySet<string>
}

function judgedSubjects({subscriptions}: Assessment, troubles: readonly Finding[]): JudgedSubjects {
  const visible = subscriptions.filter(({visibility}) => visibility.tab === 'active')
  const told = troubles.filter(({severity}) => severity !== 'information')
  return {
    visible: new Set(visible.map(({subscription}) => subscription.id)),
    troubled: new Set(told.map(({subjectId}) => subjectId)),
  }
}

function rankOf(entry: AssessedPurchase, now: string, {visible, troubled}: JudgedSubjects): number {
  if (!isPassPurchase(entry)) return RANK.noPass
  const linked = entry.links.map((link) => link.subscriptionId)
  const isVisible = linked.some((id) => visible.has(id))
  if (!entry.kept) return isVisible ? RANK.returnedButActive : RANK.returned
  const isOver = entry.term?.end !== null && entry.term !== null && entry.term.end <= now
  if (!isServed(entry)) return isOver ? RANK.missingAndOver : RANK.missing
  const isTroubled = [...linked, entry.purchase.purchaseId].some((id) => troubled.has(id))
  if (isOver) return isTroubled && isVisible ? RANK.troubled : RANK.over
  return isTroubled ? RANK.troubled : RANK.fine
}

function newestFirst(a: AssessedPurchase, b: AssessedPurchase): number {
  if (a.purchase.createdAt !== b.purchase.createdAt) {
    return a.purchase.createdAt < b.purchase.createdAt ? 1 : -1
  }
  return a.purchase.purchaseId < b.purchase.purchaseId ? -1 : 1
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
