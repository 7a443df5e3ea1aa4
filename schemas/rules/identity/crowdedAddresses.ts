import {clerkIdOf} from '../signIn.ts'
import {foldEmail, type UserDocument} from '../student.ts'
import {nameWords} from './nameWords.ts'

/** A family may share an address. More people than this share one that is nobody's own, such as the school's. */
const MOST_SHARING = 3

/** Folded addresses that so many people share that they say nothing about who is who. */
export function crowdedAddresses(users: readonly UserDocument[]): ReadonlySet<string> {
  const sharing = Map.groupBy(users, ({email}) => foldEmail(email ?? ''))
  return new Set(
    [...sharing].flatMap(([email, those]) =>
      email !== '' && new Set(those.flatMap(keyOf)).size > MOST_SHARING ? [email] : [],
    ),
  )
}

/** Documents of one name are one person's, whatever their accounts; without a name, the account tells. */
function keyOf(user: UserDocument): string[] {
  const name = nameWords(user.name).toSorted().join(' ')
  if (name !== '') return [name]
  const clerkId = clerkIdOf(user)
  return clerkId === null ? [] : [clerkId]
}
