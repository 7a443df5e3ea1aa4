import {mismatchedDocuments} from '../../../assessment/misdirectedDocuments.ts'
import {finding, type CaseCause} from '../../cause.ts'
import {documentEvidence, text} from '../../evidence.ts'

export const clerkIdMismatch = {
  of: 'case',
  code: 'clerk-id-mismatch',
  find: ({facts: {student}}) =>
    mismatchedDocuments(student).map(({document, account}) =>
      finding({
        code: 'clerk-id-mismatch',
        subjectId: document.id,
        evidence: [
          documentEvidence('user', document.id, 'clerkId', document.clerkId),
          {
            place: 'clerk',
            type: 'user',
            id: account.id,
            account: null,
            field: 'emails',
            value: document.email,
          },
        ],
        values: {email: text(document.email ?? account.primaryEmail ?? account.id)},
      }),
    ),
} satisfies CaseCause
