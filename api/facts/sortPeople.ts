import {splitPeople} from '../../schemas/rules/identity/splitPeople.ts'
import type {OtherUser} from '../../schemas/rules/identity/identityFacts.ts'
import {isJsonObject, referenceField, textField, type JsonObject} from '../../schemas/rules/json.ts'
import type {UserDocument} from '../../schemas/rules/student.ts'
import {followedPairs} from './followedPairs.ts'
import type {Gathering} from './gathering.ts'
import {referenceIdsOf} from './personIds.ts'
import type {PersonRead} from './readPerson.ts'

/**
 * Sorts what was found so far by whose it is. Questions ask for whoever shares something with the student, and more answers
 * may show that a document is somebody else's, or that it is the student's after all.
 */
export function sortPeople(gathering: Gathering): Gathering {
  const {inquiry, read, clerkIdsAnswered} = gathering
  const accounts = [...gathering.clerkAccounts, ...gathering.otherAccounts]
  const alive = new Set(accounts.map(({id}) => id))
  const {own, others} = splitPeople(
    {users: read.users, clerkAccounts: accounts},
    {
      studentId: inquiry.studentId,
      linked: followedPairs(read),
      unknownClerkIds: new Set([...clerkIdsAnswered].filter((id) => !alive.has(id))),
    },
  )
  const known = {inquiry, clerkAccounts: own.clerkAccounts, person: {...read, users: own.users}}
  return {
    ...gathering,
    person: narrowed(known),
    clerkAccounts: own.clerkAccounts,
    otherAccounts: others.clerkAccounts,
    otherUsers: othersOf(read, own.users, others.users),
  }
}

/** Only what belongs to the student, and what a plan is about. */
function narrowed(known: Pick<Gathering, 'inquiry' | 'person' | 'clerkAccounts'>): PersonRead {
  const {person, inquiry} = known
  const {intent} = inquiry
  const ids = referenceIdsOf(known)
  const targetId = intent && 'targetId' in intent ? intent.targetId : null
  const noteId = intent && 'noteId' in intent ? intent.noteId : null
  const note = person.notes.find((entry) => textField(entry, '_id') === noteId)
  const isOwn = (id: string | null) => id !== null && ids.has(id)
  return {
    ...person,
    subscriptions: person.subscriptions.filter(
      ({userId, id}) => isOwn(userId) || id === targetId || isNamedIn(note, id),
    ),
    drafts: person.drafts.filter(({userId}) => isOwn(userId)),
    classBookings: person.classBookings.filter(({userId}) => isOwn(userId)),
    notes: person.notes.filter((entry) => isOwn(referenceField(entry, 'student'))),
  }
}

/** An undo is about whatever its note wrote, whoever holds it by now. */
function isNamedIn(note: JsonObject | undefined, subscriptionId: string): boolean {
  const references = note?.['subscriptions']
  return (
    Array.isArray(references) &&
    references.filter(isJsonObject).some((entry) => textField(entry, '_ref') === subscriptionId)
  )
}

function othersOf(
  {candidates, subscriptions, school}: PersonRead,
  own: readonly UserDocument[],
  separated: readonly UserDocument[],
): OtherUser[] {
  const ownIds = new Set(own.map(({id}) => id))
  const holdsHere = ({id, clerkId}: UserDocument) =>
    subscriptions.some(
      ({userId, schoolId}) =>
        schoolId === school.id && userId !== null && [id, clerkId].includes(userId),
    )
  const all = [
    ...separated.map((user) => ({
      user,
      tied: user.schoolId === null || user.schoolId === school.id || holdsHere(user),
    })),
    ...candidates,
  ]
  return [...new Map(all.map((entry) => [entry.user.id, entry])).values()].filter(
    ({user}) => !ownIds.has(user.id),
  )
}
