import {clerkIdOf} from '../signIn.ts'
import {foldEmail, type ClerkAccount, type UserDocument} from '../student.ts'
import {crowdedAddresses} from './crowdedAddresses.ts'
import {areFirstNamesDifferent} from './nameWords.ts'
import {signInSeparately} from './signInSeparately.ts'

export interface PersonRecords {
  users: readonly UserDocument[]
  clerkAccounts: readonly ClerkAccount[]
}

interface Ties {
  /** `_id` of a user document, or a Clerk id. */
  studentId: string
  /** Pairs of ids that a person has linked by hand, as far as the links hold. */
  linked: readonly (readonly string[])[]
  /** Clerk ids that Clerk does not know. */
  unknownClerkIds: ReadonlySet<string>
}

export interface SplitPeople {
  own: {users: UserDocument[]; clerkAccounts: ClerkAccount[]}
  others: {users: UserDocument[]; clerkAccounts: ClerkAccount[]}
}

/**
 * Tells the student's own documents and accounts from other people's. An id, a link or an address ties them together; but an
 * address does not where two people with different first names each sign in with an account of their own: a family shares it.
 * Nor does one that many people share.
 */
export function splitPeople(everyone: PersonRecords, ties: Ties): SplitPeople {
  let own: PersonRecords = {users: [], clerkAccounts: []}
  const crowded = crowdedAddresses(everyone.users)
  for (let size = -1; size !== own.users.length + own.clerkAccounts.length;) {
    size = own.users.length + own.clerkAccounts.length
    own = grown(own, everyone, {...ties, crowded})
  }
  return {
    own: {users: [...own.users], clerkAccounts: [...own.clerkAccounts]},
    others: {
      users: everyone.users.filter((user) => !own.users.includes(user)),
      clerkAccounts: everyone.clerkAccounts.filter(
        (account) => !own.clerkAccounts.includes(account),
      ),
    },
  }
}

function grown(
  own: PersonRecords,
  everyone: PersonRecords,
  ties: Ties & {crowded: ReadonlySet<string>},
): PersonRecords {
  const ids = idsOf(own, ties)
  const addresses = addressesOf(own)
  const isOther = (user: UserDocument) =>
    own.users.some((known) => areDifferentPeople(known, user, ties.unknownClerkIds))
  const othersIds = new Set(
    everyone.users
      .filter((user) => !own.users.includes(user) && isOther(user))
      .map((user) => clerkIdOf(user)),
  )
  const hasAddress = (address: string | null) =>
    address !== null && addresses.has(foldEmail(address)) && !ties.crowded.has(foldEmail(address))
  return {
    users: everyone.users.filter(
      (user) =>
        own.users.includes(user) ||
        ids.has(user.id) ||
        (user.clerkId !== null && ids.has(user.clerkId)) ||
        (hasAddress(user.email) && !isOther(user)),
    ),
    clerkAccounts: everyone.clerkAccounts.filter(
      (account) =>
        own.clerkAccounts.includes(account) ||
        ids.has(account.id) ||
        (!othersIds.has(account.id) &&
          account.emails.some(({address, verified}) => verified && hasAddress(address))),
    ),
  }
}

/** Two documents with one address that are two people all the same. */
export function areDifferentPeople(
  a: UserDocument,
  b: UserDocument,
  unknownClerkIds: ReadonlySet<string>,
): boolean {
  return areFirstNamesDifferent(a.name, b.name) && signInSeparately(a, b, unknownClerkIds)
}

function idsOf({users, clerkAccounts}: PersonRecords, {studentId, linked}: Ties): Set<string> {
  const stored = users.flatMap(({id, clerkId}) => (clerkId?.trim() ? [id, clerkId] : [id]))
  const ids = new Set([studentId, ...stored, ...clerkAccounts.map(({id}) => id)])
  return new Set([...ids, ...linked.filter((pair) => pair.some((id) => ids.has(id))).flat()])
}

function addressesOf({users, clerkAccounts}: PersonRecords): Set<string> {
  const verified = clerkAccounts.flatMap(({emails}) => emails.filter((email) => email.verified))
  const typed = [...users.map(({email}) => email ?? ''), ...verified.map(({address}) => address)]
  return new Set(typed.map(foldEmail).filter((email) => email !== ''))
}
