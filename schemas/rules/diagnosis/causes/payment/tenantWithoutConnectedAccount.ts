import {finding, type CaseCause} from '../../cause.ts'
import {documentEvidence, text} from '../../evidence.ts'

export const tenantWithoutConnectedAccount = {
  of: 'case',
  code: 'tenant-without-connected-account',
  find: ({facts: {school}}) =>
    school.stripeAccountId !== null
      ? []
      : [
          finding({
            code: 'tenant-without-connected-account',
            subjectId: school.id,
            evidence: [documentEvidence('tenant', school.id, 'stripeConnect.accountId', null)],
            values: {school: text(school.name)},
          }),
        ],
} satisfies CaseCause
