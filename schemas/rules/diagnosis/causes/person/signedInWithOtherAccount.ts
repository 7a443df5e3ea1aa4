import {instantOf} from '../../../validity.ts'
import {finding, type CaseCause} from '../../cause.ts'
import {instant, subscriptionEvidence, text} from '../../evidence.ts'
import {namedPeople} from '../../../assessment/namedPeople.ts'
import {receiptView} from '../../../assessment/receiptView.ts'

export const signedInWithOtherAccount = {
  of: 'case',
  code: 'signed-in-with-other-account',
  find: (assessment) => {
    const view = receiptView(assessment)
    const endsAt = instantOf(view?.subscription.endDate ?? null)
    // A present lies where it was bought: nobody signed in with a wrong account.
    const paidBy = view?.paidBy ?? null
    const isPresent =
      paidBy !== null && namedPeople(paidBy.purchase, assessment.facts).recipient !== null
    if (view === null || endsAt === null || isPresent) return []
    const {subscription, email} = view
    return [
      finding({
        code: 'signed-in-with-other-account',
        subjectId: subscription.id,
        evidence: subscriptionEvidence(subscription, 'userId', 'isActive', 'endDate'),
        values: {
          pass: text(subscription.passName?.trim() || '?'),
          endsAt: instant(endsAt),
          other: text(masked(email)),
        },
      }),
    ]
  },
} satisfies CaseCause

/** Enough for its owner to know which one is meant, and for nobody else. */
function masked(email: string): string {
  return email.trim().replace(/^(.)[^@]*/, '$1•••')
}
