/** Why the dialog's button does not work yet. One at a time is told: the first that a person can do something about. */
export const APPLY_OBSTACLES = [
  'sending',
  'pass-missing',
  'evidence-reference-missing',
  'evidence-date-missing',
  'evidence-amount-missing',
  'checking',
  'plan-failed',
  'refused',
  'unanswered',
  'may-not-repair',
  'unconfirmed',
  'reason-missing',
  'note-missing',
  'note-too-long',
] as const
export type ApplyObstacle = (typeof APPLY_OBSTACLES)[number]
