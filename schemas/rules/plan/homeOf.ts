import {documentToRepoint, type MismatchedDocument} from '../assessment/misdirectedDocuments.ts'
import {perAssessment} from '../assessment/perAssessment.ts'
import {fingerprint} from '../fingerprint.ts'
import {homeDocument} from '../signIn.ts'
import type {ClerkAccount} from '../student.ts'
import {added, changed, creation, patch, reference} from './documentChange.ts'
import type {DocumentChange} from './plan.ts'

/** The user document that a pass of the student is written to, and what has to be done for it to be the right one. */
export interface Home {
  userId: string
  change: DocumentChange | null
  kind: 'existing' | 'repointed' | 'created'
}

/** Null where there is neither a document nor an account to make one for. */
export const homeOf = perAssessment(({facts, clerkId}): Home | null => {
  const {student} = facts
  const own = homeDocument(clerkId, student.users)
  if (own !== null) return {userId: own.id, change: null, kind: 'existing'}
  const wrong = documentToRepoint(student)
  if (wrong !== null) {
    return {userId: wrong.document.id, change: repointing(wrong), kind: 'repointed'}
  }
  const account = student.clerkAccounts.find(({id}) => id === clerkId)
  if (account) {
    const change = newUser(account, facts.school.id)
    return {userId: change.documentId, change, kind: 'created'}
  }
  return student.user === null ? null : {userId: student.user.id, change: null, kind: 'existing'}
})

function repointing({document, account}: MismatchedDocument): DocumentChange {
  return patch(
    'user',
    document,
    changed(document.document, 'clerkId', account.id, 'account-of-student'),
  )
}

/** Never with the Clerk id as `_id`: half of the host app's queries would not find the student then. */
function newUser(account: ClerkAccount, schoolId: string): DocumentChange {
  const email = account.primaryEmail ?? account.emails[0]?.address ?? ''
  return creation('user', `pass-support-user-${fingerprint([account.id]).slice(0, 24)}`, [
    added('clerkId', account.id, 'account-of-student'),
    added('email', email, 'account-of-student'),
    ...(account.name === null ? [] : [added('name', account.name, 'account-of-student')]),
    added('role', 'student', 'written-by-tool'),
    added('isActive', true, 'written-by-tool'),
    added('tenant', reference(schoolId), 'school-of-pass'),
  ])
}
