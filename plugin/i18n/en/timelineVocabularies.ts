import type {TimelineVocabularies} from '../Vocabularies.ts'

/** What the story of a student or a pass says, in English. */
export const TIMELINE_VOCABULARIES_EN: TimelineVocabularies = {
  'timeline-kind': {
    paid: 'Paid',
    'not-paid': 'Not paid',
    refunded: 'Paid back',
    disputed: 'Disputed',
    event: 'Announced by Stripe',
    delivery: 'Webhook received',
    created: 'Pass created',
    edited: 'Pass edited',
    'switched-off': 'Pass switched off',
    'switched-on': 'Pass switched on',
    removed: 'Pass deleted',
    booked: 'Class booked',
    'class-cancelled': 'Class called off',
    repaired: 'Repaired',
    undone: 'Undone',
    linked: 'Same person',
  },
  'user-history': {
    created: 'Student entered',
    edited: 'Student’s entry edited',
    'switched-off': 'Student’s entry switched off',
    'switched-on': 'Student’s entry switched on',
    removed: 'Student’s entry deleted',
  },
  'timeline-family': {
    money: 'Payments',
    webhook: 'Webhooks',
    document: 'Passes and entries',
    class: 'Classes',
    repair: 'Repairs',
  },
  'timeline-source': {
    events: 'Stripe’s record of deliveries',
    refunds: 'Stripe’s record of refunds',
    disputes: 'Stripe’s record of disputes',
    'webhook-log': 'The webhook log',
    history: 'Sanity’s document history',
    authors: 'The list of the project’s members',
  },
  gap: {
    expired: 'It is kept for {{kept}} days, and the payment is {{age}} days old.',
    'before-records': 'It has nothing from before {{since}}.',
    'history-begins-later': 'It begins on {{since}}. What was done before is not known.',
    'too-much': 'Only the newest was read. What is older than {{since}} is left out.',
  },
  delivery: {
    'failed-or-pending': 'failed, or still under way',
    'no-failure-known': 'no failure is known',
    'not-readable': 'cannot be read with this key',
  },
  author: {
    person: 'a person ({{id}})',
    robot: 'a program ({{id}})',
    unknown: 'somebody unknown',
  },
  'clock-of': {
    paid: 'by Stripe’s clock',
    recorded: 'by Sanity’s clock',
    repaired: 'by this tool’s clock',
  },
  clock: {paid: 'Paid', recorded: 'First recorded', repaired: 'First repaired'},
}
