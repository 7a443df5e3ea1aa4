import {decidingCause} from '../../cause.ts'
import {documentEvidence, purchaseValues, sessionEvidence, text} from '../../evidence.ts'

export const connectedAccountChanged = decidingCause(
  'connected-account-changed',
  ({purchase, pass, schoolId}, {facts}) => {
    const school = facts.schools.find(({id}) => id === schoolId)
    if (!school || purchase.account === 'platform') return null
    if (purchase.account === school.stripeAccountId) return null
    return {
      evidence: [
        sessionEvidence(purchase, 'account', purchase.account),
        documentEvidence('tenant', school.id, 'stripeConnect.accountId', school.stripeAccountId),
      ],
      values: {...purchaseValues(purchase, pass), school: text(school.name)},
    }
  },
)
