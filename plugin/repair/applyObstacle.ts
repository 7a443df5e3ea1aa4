/** Why the dialog's button does not work yet. */
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
  'message-empty',
] as const
export type ApplyObstacle = (typeof APPLY_OBSTACLES)[number]
