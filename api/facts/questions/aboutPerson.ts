import {foldEmail} from '../../../schemas/rules/student.ts'
import {hasIdForm} from '../../../schemas/rules/assessment/namedPeople.ts'
import {followedPairs} from '../followedPairs.ts'
import type {Gathering} from '../gathering.ts'
import {namedKey} from '../namedKey.ts'
import {referenceIdsOf} from '../personIds.ts'
import type {Question} from '../question.ts'
import {unique} from './unique.ts'

/** Beyond these a student file would turn into a scan of the account. The newest come first. */
const MOST_NAMED_PEOPLE = 50

/** Asked again only when Clerk knows the person by an id or address that no document of theirs has. */
export function aboutPerson(gathering: Gathering): Question[] {
  const {inquiry, clerkAccounts, person} = gathering
  const stored = new Set(person.users.flatMap(({id, clerkId}) => [id, clerkId]))
  const folded = new Set(person.users.map(({email}) => foldEmail(email ?? '')))
  const verified = clerkAccounts.flatMap(({emails}) => emails.filter((email) => email.verified))
  const asked = new Set(gathering.read.users.flatMap(({id, clerkId}) => [id, clerkId]))
  // Links lead to further people; those one step away came with the first answer.
  const linked = linkedIds(gathering).filter((id) => !asked.has(id))
  const ids = [...clerkAccounts.map(({id}) => id).filter((id) => !stored.has(id)), ...linked]
  const emails = unique(verified.map(({address}) => foldEmail(address))).filter(
    (email) => !folded.has(email),
  )
  const isNew = emails.length > 0 || ids.some((id) => id !== inquiry.studentId)
  return isNew ? [{kind: 'person', ids: unique([inquiry.studentId, ...ids]), emails}] : []
}

/** Ids that links which hold tie to the student. */
function linkedIds(gathering: Gathering): string[] {
  const own = referenceIdsOf(gathering)
  return followedPairs(gathering.read).flatMap((pair) =>
    pair.some((id) => own.has(id)) ? pair.filter((id) => !own.has(id)) : [],
  )
}

/** An id that a session names and that is not the student's is somebody else's, or it leads nowhere: that has to be found out. */
export function aboutNamedPeople(gathering: Gathering): Question[] {
  const own = referenceIdsOf(gathering)
  const known = new Set(gathering.otherAccounts.map(({id}) => id))
  const named = [...gathering.sessions.values()].flatMap(({session}) => {
    const values = [session.client_reference_id ?? '', ...Object.values(session.metadata ?? {})]
    return values.map((value) => value.trim()).filter(hasIdForm)
  })
  const passes = new Set(gathering.person.passes.map(({id}) => id))
  const schools = new Set(gathering.person.schools.map(({id}) => id))
  const subscriptions = new Set(gathering.person.subscriptions.map(({id}) => id))
  const ids = unique(named)
    .filter((id) => !own.has(id) && !passes.has(id) && !schools.has(id) && !subscriptions.has(id))
    .filter((id) => !known.has(id) && !gathering.answered.has(namedKey(id)))
    .toSorted()
    .slice(0, MOST_NAMED_PEOPLE)
  return ids.length === 0 ? [] : [{kind: 'named-people', ids}]
}
