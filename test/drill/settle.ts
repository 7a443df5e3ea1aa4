import type {Plan} from '../../schemas/rules/plan/plan.ts'
import type {callerOf} from '../api/support/startApi.ts'
import type {Situation} from './situations.ts'

/** Two copies are settled at once; a third may come to light then. */
const MOST_ROUNDS = 2

/**
 * Looks at the student's file as somebody does who hears of a double, and applies what it recommends.
 *
 * @returns whether the file said that there is a double
 */
export async function settle(
  caller: ReturnType<typeof callerOf>,
  {studentId, schoolId}: Situation,
  apply: (plan: Plan) => Promise<void>,
): Promise<boolean> {
  const first = await caller.file(studentId, schoolId)
  const wasSaid = first.findings.some(({code}) => code === 'subscription-duplicate')
  let {recommendation} = first
  for (let round = 0; round < MOST_ROUNDS && recommendation.action === 'correct'; round += 1) {
    if (recommendation.intent === null) break
    const planned = await caller.plan(recommendation.intent)
    if (planned.plan.state !== 'ready') break
    await apply(planned.plan)
    ;({recommendation} = await caller.file(studentId, schoolId))
  }
  return wasSaid
}
