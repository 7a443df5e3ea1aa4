import type {AssessedPurchase} from '../assessment/assessment.ts'
import {namedPeople} from '../assessment/namedPeople.ts'
import type {PersonMatch} from '../assessment/personOf.ts'
import {isPassPurchase} from '../assessment/purchaseFacts.ts'
import type {Diagnosis} from '../diagnosis/diagnose.ts'
import type {Decider, Recommendation, RecommendationReason} from './recommendation.ts'

type Objection = Pick<Recommendation, 'because' | 'decidedBy' | 'targetId'>

/** Whose payment it is, the data does not say: only these ties make it the student's, or let a pass of theirs speak for it. */
const IS_UNCERTAIN: Record<PersonMatch, boolean> = {
  'user-id-in-session': false,
  'payer-email': false,
  customer: false,
  subscription: false,
  receipt: false,
  'id-unread': true,
  'names-other-account': true,
  'payer-of-other-account': true,
  recipient: true,
  'similar-email': true,
}

/** What keeps a payment from being the ground for anything, most telling first. Null: nothing does. */
export function objectionTo(entry: AssessedPurchase, diagnosis: Diagnosis): Objection | null {
  const {purchase, person, schoolMatch} = entry
  if (namedPeople(purchase, diagnosis.assessment.facts).recipient !== null) {
    return because('for-somebody-else', 'school')
  }
  if (IS_UNCERTAIN[person]) return because('person-uncertain', 'student')
  if (purchase.recurring !== null) return because('recurring', 'school')
  if (purchase.origin === 'outside-checkout') return because('outside-checkout', 'school')
  if (!isPassPurchase(entry)) return because('class-not-pass', 'school')
  if (purchase.state === 'unknown') return because('payment-state-unknown', 'platform')
  if (purchase.state === 'refund-announced') {
    return because('refund-announced', 'school', shownTarget(entry, diagnosis))
  }
  if (!entry.kept) return because('money-returned', 'school', shownTarget(entry, diagnosis))
  if (schoolMatch.by === 'shared-account') return because('school-uncertain', 'school')
  return null
}

function because(
  reason: RecommendationReason,
  decidedBy: Decider,
  targetId: string | null = null,
): Objection {
  return {because: reason, decidedBy, targetId}
}

/** The pass that is still shown although the money went back. */
function shownTarget(entry: AssessedPurchase, {assessment}: Diagnosis): string | null {
  const ids = new Set(entry.links.map(({subscriptionId}) => subscriptionId))
  const shown = assessment.subscriptions.find(
    ({subscription, visibility}) => ids.has(subscription.id) && visibility.tab === 'active',
  )
  return shown?.subscription.id ?? null
}
