import {clerkIdOf, homeDocument, signInId} from '../signIn.ts'
import {foldEmail, type ClerkAccount, type Student, type UserDocument} from '../student.ts'

/** A user document whose Clerk id is wrong, and the account that it should name. */
export interface MismatchedDocument {
  document: UserDocument
  account: ClerkAccount
}

/**
 * Clerk answers 404 for a deleted account and for one that never was. It was deleted if the id is one of Clerk's making and
 * the host app switched the document off, or the person has no account, or a new document belongs to the new account.
 */
export function isAccountDeleted(document: UserDocument, student: Student): boolean {
  const id = clerkIdOf(document)
  if (id === null || !id.startsWith('user_') || !student.unknownClerkIds.includes(id)) return false
  const [account] = accountsWithAddressOf(document, student)
  return (
    !document.isActive ||
    account === undefined ||
    student.users.some((other) => other.id !== document.id && clerkIdOf(other) === account.id)
  )
}

/** Documents whose Clerk id belongs to nobody, while exactly one live account has their address verified. */
export function mismatchedDocuments(student: Student): MismatchedDocument[] {
  return student.users.flatMap((document) => {
    const id = clerkIdOf(document)
    const isUnknown = id === null || student.unknownClerkIds.includes(id)
    const [account, ...others] = accountsWithAddressOf(document, student)
    if (!isUnknown || account === undefined || others.length > 0) return []
    return isAccountDeleted(document, student) ? [] : [{document, account}]
  })
}

/** The document whose Clerk id has to be put right, because no other document belongs to the student's account. */
export function documentToRepoint(student: Student): MismatchedDocument | null {
  const clerkId = signInId(student)
  if (clerkId === null || homeDocument(clerkId, student.users) !== null) return null
  const account = student.clerkAccounts.find(({id}) => id === clerkId)
  if (account === undefined) return null
  const mismatched = mismatchedDocuments(student).find((entry) => entry.account.id === clerkId)
  if (mismatched) return mismatched
  const deleted = student.users.find(
    (document) =>
      isAccountDeleted(document, student) &&
      accountsWithAddressOf(document, student).some(({id}) => id === clerkId),
  )
  return deleted === undefined ? null : {document: deleted, account}
}

function accountsWithAddressOf({email}: UserDocument, {clerkAccounts}: Student): ClerkAccount[] {
  if (email === null || email.trim() === '') return []
  const folded = foldEmail(email)
  return clerkAccounts.filter((account) =>
    account.emails.some((entry) => entry.verified && foldEmail(entry.address) === folded),
  )
}
