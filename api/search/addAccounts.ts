import {foldEmail, type ClerkAccount} from '../../schemas/rules/student.ts'
import type {Found, SearchContext} from './found.ts'
import {readUsers, type FoundUser} from './readUsers.ts'

/** Adds the people behind accounts that none of the users found so far belongs to; some have a document under another address. */
export async function addAccounts(
  {services, now}: SearchContext,
  users: readonly FoundUser[],
  accounts: readonly ClerkAccount[],
  foundBy: (account: ClerkAccount) => Found['foundBy'],
): Promise<Found[]> {
  const strangers = accounts.filter(
    (account) => !users.some((user) => isOf(user, account) || sharesAddress(user, account)),
  )
  if (strangers.length === 0) return []
  const others = await readUsers(services.lake, '_id in $ids || clerkId in $ids', {
    ids: strangers.map(({id}) => id),
    now,
  })
  return strangers.flatMap((account): Found[] => {
    const known = others.filter((user) => isOf(user, account))
    const shared = {account, foundBy: foundBy(account), schoolId: null}
    return known.length === 0 ? [{...shared, user: null}] : known.map((user) => ({...shared, user}))
  })
}

/** The document's Clerk id is a dead one: its file will show the account beside it. */
function sharesAddress({email}: FoundUser, {emails}: ClerkAccount): boolean {
  const own = foldEmail(email ?? '')
  return emails.some(({address, verified}) => verified && foldEmail(address) === own)
}

function isOf(user: FoundUser, account: ClerkAccount): boolean {
  return user.id === account.id || user.clerkId === account.id
}
