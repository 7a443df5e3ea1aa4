import type {ClerkAccount, UserDocument} from '../student.ts'
import {foldEmail} from '../student.ts'

/** Somebody who is not the student, as far as payments may name them. Nothing of it is ever shown. */
export interface OtherPerson {
  /** `_id`s and Clerk ids. */
  ids: string[]
  /** Addresses that they have verified, folded. */
  verifiedEmails: string[]
}

/** One for each account with its documents, and one for each document without a live account. */
export function otherPeopleOf(
  users: readonly UserDocument[],
  accounts: readonly ClerkAccount[],
): OtherPerson[] {
  const ofAccounts = accounts.map(({id, emails}): OtherPerson => {
    const documents = users.filter((user) => user.clerkId === id || user.id === id)
    const verified = emails.filter((email) => email.verified)
    return {
      ids: [...new Set([id, ...documents.map((user) => user.id)])],
      verifiedEmails: verified.map(({address}) => foldEmail(address)),
    }
  })
  const named = new Set(ofAccounts.flatMap(({ids}) => ids))
  const alone = users
    .filter(({id}) => !named.has(id))
    .map(({id, clerkId}) => ({
      ids: [id, clerkId].filter((each) => each !== null),
      verifiedEmails: [],
    }))
  return [...ofAccounts, ...alone]
}
