import {instantOf} from '../../../validity.ts'
import {finding, type CaseCause} from '../../cause.ts'
import {instant, nameOf, subscriptionEvidence} from '../../evidence.ts'
import {linked} from '../../../assessment/linkedSubscriptions.ts'
import type {FindingCode} from '../../findingCodes.ts'

/** What is odd about a right pass without making it wrong. */
const HARMLESS: ReadonlySet<FindingCode> = new Set([
  'shown-as-expired-in-last-hours',
  'user-ref-is-clerk-id',
])

export const nothingWrongInData = {
  of: 'case',
  code: 'nothing-wrong-in-data',
  find: ({deciding, subscriptions, troubles, facts, clerkId}) => {
    if (!deciding?.kept || !deciding.pass) return []
    // Nobody can sign in with an account that was deleted, whatever it would show.
    if (clerkId !== null && facts.student.unknownClerkIds.includes(clerkId)) return []
    const right = linked(deciding, {subscriptions}).find(
      ({visibility}) => visibility.tab === 'active' && visibility.bookability === 'bookable',
    )
    const endsAt = instantOf(right?.subscription.endDate ?? null)
    if (!right || endsAt === null) return []
    const ids = new Set(deciding.links.map(({subscriptionId}) => subscriptionId))
    const {purchaseId, claims} = deciding.purchase
    ids.add(purchaseId)
    if (claims.upgradedFromSubscriptionId !== null) ids.add(claims.upgradedFromSubscriptionId)
    const isTroubled = troubles.some(
      ({subjectId, code}) => ids.has(subjectId) && !HARMLESS.has(code),
    )
    if (isTroubled) return []
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
