import {finding, type Cause} from '../cause.ts'
import {documentEvidence, text} from '../evidence.ts'

/** The key may not read the school's account: what was paid there is unknown, which is not the same as nothing. */
export const connectedAccountInaccessible: Cause = {
  code: 'connected-account-inaccessible',
  find: ({facts}) => {
    const refused = facts.sources.find(
      (source) => source.source === 'stripe-connected' && source.failure === 'no-access',
    )
    if (!refused) return []
    const account = facts.school.stripeAccountId
    return [
      finding({
        code: 'connected-account-inaccessible',
        subjectId: account ?? facts.school.id,
        evidence: [
          documentEvidence('tenant', facts.school.id, 'stripeConnect.accountId', account),
          {
            place: 'stripe',
            type: 'account',
            id: account ?? '',
            account,
            field: 'error.code',
            value: 'account_invalid',
          },
        ],
        values: {school: text(facts.school.name), account: text(account ?? '')},
      }),
    ]
  },
}
