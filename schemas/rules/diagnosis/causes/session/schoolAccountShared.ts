import {decidingCause} from '../../cause.ts'
import {count, documentEvidence, paymentValues, sessionEvidence} from '../../evidence.ts'

export const schoolAccountShared = decidingCause(
  'school-account-shared',
  ({purchase, schoolMatch}, {facts}) => {
    if (schoolMatch.by !== 'shared-account') return null
    const {candidates} = schoolMatch
    return {
      evidence: [
        sessionEvidence(purchase, 'account', purchase.account),
        ...facts.schools
          .filter(({id}) => candidates.includes(id))
          .map(({id}) =>
            documentEvidence('tenant', id, 'stripeConnect.accountId', purchase.account),
          ),
      ],
      values: {...paymentValues(purchase), schools: count(candidates.length)},
    }
  },
)
