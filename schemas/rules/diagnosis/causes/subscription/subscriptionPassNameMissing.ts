import {receiptName} from '../../../purchase.ts'
import {subscriptionCause} from '../../cause.ts'
import {subscriptionEvidence, text} from '../../evidence.ts'

const PLACEHOLDER = 'Unknown Pass'

/** No name, or the one that the host app writes when it has none. */
export function isNameless(passName: string | null): boolean {
  return passName === null || passName.trim() === '' || passName === PLACEHOLDER
}

export const subscriptionPassNameMissing = subscriptionCause(
  'subscription-pass-name-missing',
  ({subscription, pass, paidBy}) =>
    isNameless(subscription.passName)
      ? {
          evidence: subscriptionEvidence(subscription, 'passName'),
          values: {
            pass: text(
              pass?.name.trim() || (paidBy && receiptName(paidBy.purchase))?.trim() || '?',
            ),
          },
        }
      : null,
)
