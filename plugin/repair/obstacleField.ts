import type {ApplyObstacle} from './applyObstacle.ts'

/** The control in which a person clears an obstacle, by its `data-repair`. Null: there is none. */
export const OBSTACLE_FIELDS = {
  sending: null,
  'pass-missing': 'pass',
  'evidence-reference-missing': 'reference',
  'evidence-date-missing': 'date',
  'evidence-amount-missing': 'amount',
  checking: null,
  'plan-failed': null,
  refused: null,
  unanswered: 'question',
  'may-not-repair': null,
  unconfirmed: 'confirmation',
  'reason-missing': 'reason',
  'note-missing': 'note',
  'note-too-long': 'note',
  'message-empty': 'message',
} as const satisfies Record<ApplyObstacle, string | null>

/** Brings the control into view and focus into it; of several ticks the first that is open. */
export function focusField(field: string): void {
  const control = document.querySelector<HTMLElement>(`[data-repair="${field}"]:not(:checked)`)
  control?.focus({preventScroll: true})
  control?.scrollIntoView({block: 'center'})
}
