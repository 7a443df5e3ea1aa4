import type {Problem} from '../../schemas/contract/problem.ts'
import type {Receipt} from '../../schemas/contract/repair.ts'
import type {Plan} from '../../schemas/rules/plan/plan.ts'

export type Answer =
  | {kind: 'receipt'; receipt: Receipt}
  | {kind: 'problem'; problem: Problem}
  /** The connection broke: the person knows nothing. */
  | {kind: 'cut'}

/** One request to apply a plan, and what came of it. */
export interface Sent {
  person: string
  plan: Plan
  /** How many entries the journal had when it was sent, and when it was answered. */
  from: number
  to: number
  answer: Answer
}
