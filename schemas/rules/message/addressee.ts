import type {Student} from '../student.ts'

/** Where a student's message would go. */
export interface Addressee {
  name: string | null
  email: string
}

/**
 * The address that the student file shows, else the one that the student signs in with.
 *
 * @returns null where neither is an address
 */
export function addresseeOf({user, clerkId, clerkAccounts}: Student): Addressee | null {
  const account = clerkAccounts.find(({id}) => id === clerkId)
  const verified = account?.emails.some(
    ({address, verified: isVerified}) => isVerified && address === account.primaryEmail,
  )
  const stated = [user?.email, verified ? account?.primaryEmail : null]
  const email = stated.map((text) => text?.trim() ?? '').find((text) => ADDRESS.test(text))
  return email === undefined ? null : {name: user?.name ?? account?.name ?? null, email}
}

/** Enough to tell an address from a name or nothing. Whether it exists, the mailer finds out. */
const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+$/
