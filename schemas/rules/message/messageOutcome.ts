/** What became of a message, as the school's mailer answered. */
export const SEND_OUTCOMES = [
  /** The mailer took it. */
  'delivered',
  /** The mailer answered that it does not take it. */
  'refused',
  /** The mailer could not be reached or did not answer in time. It may have taken it all the same. */
  'unreachable',
] as const
export type SendOutcome = (typeof SEND_OUTCOMES)[number]

/** `unknown`: it was about to be sent, and nobody wrote down how that ended. */
export const TOLD_OUTCOMES = [...SEND_OUTCOMES, 'unknown'] as const
export type ToldOutcome = (typeof TOLD_OUTCOMES)[number]
