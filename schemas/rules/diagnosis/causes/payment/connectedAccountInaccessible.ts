import {finding, type CaseCause} from '../../cause.ts'
import {documentEvidence, text} from '../../evidence.ts'
import {refusedAccount} from '../../../assessment/sourceReading.ts'

/** The key may not read the school's account: what was paid there is unknown, which is not the same as nothing. */
export const connectedAccountInaccessible = {
  of: 'case',
  code: 'connected-account-inaccessible',
  find: ({facts}) => {
    const refused = refusedAccount(facts)
    const account = facts.school.stripeAccountId
    if (refused === null || account === null) return []
    return [
      finding({
        code: 'connected-account-inaccessible',
        subjectId: account,
        evidence: [
          documentEvidence('tenant', facts.school.id, 'stripeConnect.accountId', account),
          {
            place: 'stripe',
            type: 'account',
            id: account,
            account,
            field: 'error.code',
            value: refused.permission ?? 'account_invalid',
          },
        ],
        values: {school: text(facts.school.name)},
      }),
    ]
  },
} satisfies CaseCause
