import {NOTE_MAX_LENGTH, NOTE_MIN_LENGTH} from '../../schemas/contract/repair.ts'
import type {ApplyObstacle} from './applyObstacle.ts'
import type {IntentResult} from './intentOf.ts'
import type {RepairForm} from './repairForm.ts'
import type {PlanState} from './usePlan.ts'

/** The first thing that keeps the repair from being applied; null where nothing does. */
export function obstacleOf(
  form: RepairForm,
  wish: IntentResult,
  plan: PlanState,
): ApplyObstacle | null {
  if (!wish.complete) return wish.missing
  return planObstacle(form, plan) ?? noteObstacle(form)
}

function planObstacle(
  form: RepairForm,
  {shown, current, problem}: PlanState,
): ApplyObstacle | null {
  if (problem !== null) return 'plan-failed'
  if (shown === null || !current) return 'checking'
  const {plan, mayApply} = shown.answer
  if (plan.state === 'refused') return 'refused'
  if (plan.state === 'needs-answers') return 'unanswered'
  if (!mayApply) return 'may-not-repair'
  const open = plan.confirmations.some((confirmation) => !form.confirmed.includes(confirmation))
  return open ? 'unconfirmed' : null
}

function noteObstacle({reason, note}: RepairForm): ApplyObstacle | null {
  if (reason === '') return 'reason-missing'
  const {length} = note.trim()
  if (length < NOTE_MIN_LENGTH) return 'note-missing'
  return length > NOTE_MAX_LENGTH ? 'note-too-long' : null
}
