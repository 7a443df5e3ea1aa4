import {readSubscription} from '../documents/readSubscription.ts'
import {readUser} from '../documents/readUser.ts'
import type {StudentFacts} from '../facts.ts'
import type {DocumentChange} from './plan.ts'

/** The facts as they will be once the changes are written. */
export function applyChanges(
  facts: StudentFacts,
  changes: readonly DocumentChange[],
): StudentFacts {
  const subscriptions = new Map(
    changes
      .filter(({documentType}) => documentType === 'subscription')
      .map((change) => [change.documentId, change]),
  )
  const users = new Map(
    changes
      .filter(({documentType}) => documentType === 'user')
      .map((change) => [change.documentId, readUser(change.after)]),
  )
  const created = [...subscriptions.values()].filter(({operation}) => operation === 'create')
  const newUsers = [...users.values()].filter(
    ({id}) => !facts.student.users.some((user) => user.id === id),
  )
  const renewed = facts.student.users.map((user) => users.get(user.id) ?? user)
  const everyUser = [...renewed, ...newUsers]
  const user = facts.student.user ?? newUsers[0] ?? null
  return {
    ...facts,
    student: {
      ...facts.student,
      user: user === null ? null : (users.get(user.id) ?? user),
      users: everyUser,
    },
    subscriptions: [
      ...created.map(({after}) => readSubscription(after)),
      ...facts.subscriptions.map((subscription) => {
        const change = subscriptions.get(subscription.id)
        return change ? readSubscription(change.after, subscription.hasDraft) : subscription
      }),
    ],
  }
}
