import {useState} from 'react'
import type {PlanResponse} from '../../schemas/contract/plan.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'
import {useApiClient} from '../api/ApiClientContext.ts'
import type {ApiProblem} from '../api/ApiProblem.ts'
import {useRequest} from '../api/useRequest.ts'
import {planDifferences, type PlanDifference} from './planDifferences.ts'

const DEBOUNCE_MS = 250

export interface ShownPlan {
  /** The intent it answers, as JSON. */
  key: string
  answer: PlanResponse
  /** By this machine's clock: the API's may be set to another time. */
  receivedAt: number
  /** What is not as it was when the person first looked. */
  moved: readonly PlanDifference[]
}

export interface PlanState {
  /** The newest plan; while another one is on its way, still the last. Null: none is asked for, or none came yet. */
  shown: ShownPlan | null
  /** `shown` answers what is filled in now, and nothing newer is on its way. */
  current: boolean
  pending: boolean
  problem: ApiProblem | null
  recheck: () => void
  /** Takes in a plan that came by another way: with a refusal to apply the one before. */
  accept: (answer: PlanResponse) => void
}

/** Keeps a plan for what is filled in. Asked for anew, a little after each change; what is outdated is aborted. */
export function usePlan(intent: Intent | null): PlanState {
  const client = useApiClient()
  const key = intent === null ? null : JSON.stringify(intent)
  const [shown, setShown] = useState<ShownPlan | null>(null)

  const accept = (forKey: string, answer: PlanResponse) =>
    setShown((last) => nextShown(last, forKey, answer))

  const request = useRequest(
    key,
    async (signal) => {
      if (intent === null || key === null) return null
      const answer = await client.plan(intent, signal)
      if (!signal.aborted) accept(key, answer)
      return answer
    },
    DEBOUNCE_MS,
  )
  return {
    shown: key === null ? null : shown,
    current: !request.pending && request.problem === null && shown?.key === key,
    pending: request.pending,
    problem: request.problem,
    recheck: request.reload,
    accept: (answer) => {
      if (key !== null) accept(key, answer)
    },
  }
}

function nextShown(last: ShownPlan | null, key: string, answer: PlanResponse): ShownPlan {
  const receivedAt = Date.now()
  if (last === null || last.key !== key) return {key, answer, receivedAt, moved: []}
  const unchanged = last.answer.plan.hash === answer.plan.hash
  const moved = unchanged ? last.moved : planDifferences(last.answer.plan, answer.plan)
  return {key, answer, receivedAt, moved}
}
