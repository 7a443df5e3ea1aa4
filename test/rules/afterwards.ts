import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {applyChanges} from '../../schemas/rules/plan/applyChanges.ts'
import type {Plan} from '../../schemas/rules/plan/plan.ts'

/** The facts after the repair, as the API would read them again: a revision has passed. */
export function afterwards(facts: StudentFacts, plan: Plan): StudentFacts {
  const written = applyChanges(facts, plan.changes)
  const at = facts.now
  return {
    ...written,
    subscriptions: written.subscriptions.map((subscription) =>
      subscription.createdAt === ''
        ? {...subscription, createdAt: at, updatedAt: at, revision: 'new'}
        : subscription,
    ),
  }
}
