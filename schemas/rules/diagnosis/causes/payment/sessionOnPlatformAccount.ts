import {decidingCause} from '../../cause.ts'
import {purchaseValues, sessionEvidence} from '../../evidence.ts'

export const sessionOnPlatformAccount = decidingCause(
  'session-on-platform-account',
  ({purchase, pass}) =>
    purchase.account !== 'platform'
      ? null
      : {
          evidence: [sessionEvidence(purchase, 'account', purchase.account)],
          values: purchaseValues(purchase, pass),
        },
)
