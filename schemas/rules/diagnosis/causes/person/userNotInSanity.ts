import {homeDocument} from '../../../signIn.ts'
import {documentToRepoint} from '../../../assessment/misdirectedDocuments.ts'
import {finding, type CaseCause} from '../../cause.ts'
import {text} from '../../evidence.ts'

export const userNotInSanity = {
  of: 'case',
  code: 'user-not-in-sanity',
  find: ({facts: {student}, clerkId}) => {
    const account = student.clerkAccounts.find(({id}) => id === clerkId)
    if (!account || homeDocument(clerkId, student.users) !== null) return []
    if (documentToRepoint(student) !== null) return []
    const email = account.primaryEmail ?? account.emails[0]?.address ?? null
    return [
      finding({
        code: 'user-not-in-sanity',
        subjectId: account.id,
        evidence: [
          {
            place: 'clerk',
            type: 'user',
            id: account.id,
            account: null,
            field: 'primaryEmail',
            value: email,
          },
        ],
        values: {email: text(email ?? account.name ?? account.id)},
      }),
    ]
  },
} satisfies CaseCause
