import type {
  AssessedPurchase,
  AssessedSubscription,
  Assessment,
} from '../../assessment/assessment.ts'
import type {Answers, Question} from '../../expectedSubscription.ts'
import type {Pass} from '../../pass.ts'
import type {Home} from '../homeOf.ts'
import type {Confirmation, FieldChange, Warning} from '../plan.ts'

/** What a correction is worked out from. */
export interface CorrectionInput {
  assessment: Assessment
  entry: AssessedPurchase
  /** The pass that was bought. */
  pass: Pass
  /** The subscription that is kept. */
  survivor: AssessedSubscription
  /** Every active subscription of the payment, `survivor` among them. */
  copies: AssessedSubscription[]
  home: Home | null
  answers: Answers
}

/** What one aspect of a subscription needs. */
export interface Aspect {
  fields: FieldChange[]
  confirmations: Confirmation[]
  questions: Question[]
  warnings: Warning[]
}

export const RIGHT: Aspect = {fields: [], confirmations: [], questions: [], warnings: []}
