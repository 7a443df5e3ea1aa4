import {readClaim, type PaymentClaim} from '../claim/paymentClaim.ts'
import {readSubscription} from '../documents/readSubscription.ts'
import {readUser} from '../documents/readUser.ts'
import type {StudentFacts} from '../facts.ts'
import type {Subscription} from '../subscription.ts'
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
  const after = [
    ...created.map((change) => readSubscription(change.after)),
    ...facts.subscriptions.map((subscription) => {
      const change = subscriptions.get(subscription.id)
      return change ? readSubscription(change.after, subscription.hasDraft) : subscription
    }),
  ]
  return {
    ...facts,
    student: {
      ...facts.student,
      user: user === null ? null : (users.get(user.id) ?? user),
      users: everyUser,
    },
    subscriptions: after,
    claims: claimsAfter(facts, changes, after),
  }
}

function claimsAfter(
  {claims, student}: StudentFacts,
  changes: readonly DocumentChange[],
  subscriptions: readonly Subscription[],
): PaymentClaim[] {
  const written = changes
    .filter(({documentType}) => documentType === 'passPaymentClaim')
    .map((change) => readClaim(change.after))
  const known = new Map(claims.map((claim) => [claim.id, claim]))
  for (const claim of written) {
    known.set(claim.id, {...claim, pass: null, written: known.get(claim.id)?.written ?? null})
  }
  const holder = {studentId: student.id, studentName: student.user?.name ?? null}
  const passes = new Map(subscriptions.map((subscription) => [subscription.id, subscription]))
  return [...known.values()].map((claim) => {
    const subscription = passes.get(claim.subscriptionId ?? '')
    return subscription === undefined
      ? claim
      : {...claim, pass: {...(claim.pass ?? holder), subscription}}
  })
}
