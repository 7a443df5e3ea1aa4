import {finding, type Cause} from '../../cause.ts'
import {documentEvidence, text} from '../../evidence.ts'

export const tenantWithoutConnectedAccount: Cause = {
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
}
