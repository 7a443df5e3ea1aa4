import {foldEmail, type UserDocument} from '../../../student.ts'
import {finding, type CaseCause} from '../../cause.ts'
import {count, documentEvidence} from '../../evidence.ts'

export const duplicateUserDocuments = {
  of: 'case',
  code: 'duplicate-user-documents',
  find: ({facts: {student}}) => {
    const twins = student.users.filter((user) =>
      student.users.some((other) => other.id !== user.id && areSamePerson(user, other)),
    )
    if (twins.length < 2) return []
    return [
      finding({
        code: 'duplicate-user-documents',
        subjectId: student.id,
        evidence: twins.flatMap((user) => [
          documentEvidence('user', user.id, 'email', user.email),
          documentEvidence('user', user.id, 'clerkId', user.clerkId),
        ]),
        values: {documents: count(twins.length)},
      }),
    ]
  },
} satisfies CaseCause

function areSamePerson(a: UserDocument, b: UserDocument): boolean {
  const [emailA, emailB] = [foldEmail(a.email ?? ''), foldEmail(b.email ?? '')]
  return (
    (emailA !== '' && emailA === emailB) ||
    (a.clerkId !== null && a.clerkId === b.clerkId) ||
    a.id === b.clerkId ||
    b.id === a.clerkId
  )
}
