import type {AssessedSubscription} from '../../../assessment/assessment.ts'
import {linked} from '../../../assessment/linkedSubscriptions.ts'
import {readableSubscriptions} from '../../../assessment/subjects.ts'
import {instantOf} from '../../../validity.ts'
import {finding, type CaseCause} from '../../cause.ts'
import type {DecidedAssessment} from '../../decide.ts'
import {instant, nameOf, subscriptionEvidence} from '../../evidence.ts'
import type {FindingCode} from '../../findingCodes.ts'

/** What is odd about a right pass without making it wrong. */
const HARMLESS: ReadonlySet<FindingCode> = new Set([
  'shown-as-expired-in-last-hours',
  'user-ref-is-clerk-id',
  'payment-covers-several-passes',
])
/** A pass that nobody paid for names no payment, whatever somebody wrote there. */
const HARMLESS_WHEN_FREE: ReadonlySet<FindingCode> = new Set([
  ...HARMLESS,
  'subscription-payment-id-not-intent',
])

export const nothingWrongInData = {
  of: 'case',
  code: 'nothing-wrong-in-data',
  find: (assessment) => {
    const {facts, clerkId} = assessment
    // Nobody can sign in with an account that was deleted, whatever it would show.
    if (clerkId !== null && facts.student.unknownClerkIds.includes(clerkId)) return []
    const right = rightOfPayment(assessment) ?? rightForFree(assessment)
    const endsAt = instantOf(right?.subscription.endDate ?? null)
    if (right === null || endsAt === null) return []
    return [
      finding({
        code: 'nothing-wrong-in-data',
        subjectId: right.subscription.id,
        evidence: subscriptionEvidence(right.subscription, 'isActive', 'endDate', 'userId'),
        values: {pass: nameOf(right), endsAt: instant(endsAt)},
      }),
    ]
  },
} satisfies CaseCause

function rightOfPayment(assessment: DecidedAssessment): AssessedSubscription | null {
  const {deciding, troubles} = assessment
  if (!deciding?.kept || deciding.sold.length === 0 || deciding.purchase.recurring) return null
  if (deciding.sold.some(({pass}) => pass === null)) return null
  const usable = linked(deciding, assessment).filter(isUsable)
  const [right] = usable
  if (right === undefined || usable.length < deciding.sold.length) return null
  const {purchaseId, claims} = deciding.purchase
  const ids = new Set([
    ...deciding.links.map(({subscriptionId}) => subscriptionId),
    purchaseId,
    claims.upgradedFromSubscriptionId ?? purchaseId,
  ])
  const isTroubled = troubles.some(({subjectId, code}) => ids.has(subjectId) && !HARMLESS.has(code))
  return isTroubled ? null : right
}

/** Given away by the school: a pass that costs nothing, for which nothing was paid. */
function rightForFree(assessment: DecidedAssessment): AssessedSubscription | null {
  const {deciding, troubles} = assessment
  if (deciding !== null) return null
  return (
    readableSubscriptions(assessment).find(
      (entry) =>
        isUsable(entry) &&
        entry.pass?.price === 0 &&
        entry.subscription.purchasePrice === 0 &&
        !troubles.some(
          ({subjectId, code}) =>
            subjectId === entry.subscription.id && !HARMLESS_WHEN_FREE.has(code),
        ),
    ) ?? null
  )
}

function isUsable({visibility}: AssessedSubscription): boolean {
  return visibility.tab === 'active' && visibility.bookability === 'bookable'
}
