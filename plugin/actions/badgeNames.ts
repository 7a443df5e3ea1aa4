/** What is worth knowing about a subscription before anybody edits it. */
export const BADGE_NAMES = ['hidden', 'wrong', 'not-paid', 'repaired'] as const
export type Badge = (typeof BADGE_NAMES)[number]
