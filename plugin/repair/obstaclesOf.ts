import {NOTE_MAX_LENGTH, NOTE_MIN_LENGTH} from '../../schemas/contract/repair.ts'
import type {ApplyObstacle} from './applyObstacle.ts'
import type {IntentResult} from './intentOf.ts'
import type {RepairForm} from './repairForm.ts'
import type {PlanState} from './usePlan.ts'

/** Everything that keeps the repair from being applied, in the order of the dialog. Empty where nothing does. */
export function obstaclesOf(
  form: RepairForm,
  wish: IntentResult,
  plan: PlanState,
): readonly ApplyObstacle[] {
  const [first = null, ...proof] = wish.complete ? [planObstacle(form, plan)] : wish.missing
  // Whoever can do nothing about it need not fill in the rest.
  if (first !== null && FINAL.has(first)) return [first]
  const later = [reasonObstacle(form), noteObstacle(form), messageObstacle(form)]
  return [first, ...proof, ...later].filter((obstacle) => obstacle !== null)
}

const FINAL: ReadonlySet<ApplyObstacle> = new Set(['plan-failed', 'refused', 'may-not-repair'])

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

function messageObstacle({message: {send, typed}}: RepairForm): ApplyObstacle | null {
  return send && typed?.trim() === '' ? 'message-empty' : null
}

function reasonObstacle({reason}: RepairForm): ApplyObstacle | null {
  return reason === '' ? 'reason-missing' : null
}

function noteObstacle({note}: RepairForm): ApplyObstacle | null {
  const {length} = note.trim()
  if (length < NOTE_MIN_LENGTH) return 'note-missing'
  return length > NOTE_MAX_LENGTH ? 'note-too-long' : null
}
