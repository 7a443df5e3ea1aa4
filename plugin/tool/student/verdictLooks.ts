import type {Verdict} from '../../../schemas/rules/assessment/verdict.ts'
import type {CalloutKind} from '../../ui/Callout.tsx'

interface VerdictLook {
  kind: CalloutKind
  /** Whether the row offers to give the pass. Not where nothing is owed: a button that stands there is pressed. */
  gives: boolean
}

const NOTHING_TO_GIVE: VerdictLook = {kind: 'information', gives: false}

export const VERDICT_LOOKS: Record<Verdict, VerdictLook> = {
  served: {kind: 'positive', gives: false},
  'served-but-faulty': {kind: 'problem', gives: false},
  // Its passes are offered one by one.
  'part-given': {kind: 'problem', gives: false},
  missing: {kind: 'problem', gives: true},
  'taken-back': {kind: 'warning', gives: true},
  'wrong-pass': {kind: 'problem', gives: false},
  doubtful: {kind: 'warning', gives: true},
  'on-its-way': NOTHING_TO_GIVE,
  reserved: NOTHING_TO_GIVE,
  'money-unknown': {kind: 'warning', gives: false},
  'refund-announced': {kind: 'warning', gives: false},
  'not-owed': NOTHING_TO_GIVE,
  'not-paid': NOTHING_TO_GIVE,
  'of-other-person': {kind: 'warning', gives: false},
  recurring: {kind: 'information', gives: true},
  'outside-checkout': {kind: 'warning', gives: true},
  'school-unknown': {kind: 'warning', gives: false},
  'not-recognised': {kind: 'information', gives: true},
  'not-a-pass': NOTHING_TO_GIVE,
  'other-school': NOTHING_TO_GIVE,
}
