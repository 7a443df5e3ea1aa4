import type {Assessment} from '../../assessment/assessment.ts'
import type {Pass} from '../../pass.ts'
import type {Subscription} from '../../subscription.ts'
import type {Home} from '../homeOf.ts'
import type {Intent} from '../intent.ts'
import type {ResolvedBasis} from './basis.ts'

export type GrantIntent = Extract<Intent, {action: 'create' | 'replace'}>

/** What a grant rests on, once nothing speaks against it. */
export interface Grant {
  assessment: Assessment
  intent: GrantIntent
  pass: Pass
  basis: ResolvedBasis
  /** The subscription to be replaced; null when creating. */
  target: Subscription | null
  home: Home
}
