import type {FindingCode} from '../../findingCodes.ts'
import type {FindingText} from '../findingText.ts'

/** What the payment says about itself, and what became of Stripe’s message about it. */
export const SESSION_TEXTS_EN = {
  'webhook-failed': {
    name: 'The app failed on Stripe’s message',
    sentence:
      'Stripe told the school’s app about the {{amount}} for “{{pass}}” on {{paidAt}}, but the app failed on {{failedAt}}.',
    means: 'This is why no pass appeared by itself. The student did nothing wrong.',
    offers: 'We do what the app should have done. Whoever runs the app finds the error in its log.',
  },
  'webhook-never-logged': {
    name: 'Stripe’s message never arrived',
    sentence:
      'The school’s app never heard from Stripe about the {{amount}} for “{{pass}}” on {{paidAt}}.',
    means: 'This is why no pass appeared by itself. Other students may be waiting too.',
    offers:
      'We offer to give the pass. Whoever runs the app should check that Stripe’s messages arrive.',
  },
  'webhook-skipped-type': {
    name: 'The app took the payment for something else',
    sentence:
      'The school’s app heard about the {{amount}} for “{{pass}}” on {{paidAt}} and took it for something else.',
    means: 'The app’s log says that all went well, but it made no pass.',
    offers: 'We look at what was really bought and go by that.',
  },
  'metadata-missing-pass': {
    name: 'Payment does not say which pass',
    sentence: 'The payment of {{amount}} on {{paidAt}} does not say which pass it was for.',
    means: 'We go by the name on the receipt, if there is one.',
    offers: 'Check the pass in the plan before you apply it.',
  },
  'metadata-missing-user': {
    name: 'Payment does not say whose',
    sentence: 'The payment of {{amount}} on {{paidAt}} does not say which account it was for.',
    means: 'We only have the e-mail address that was typed when paying.',
    offers: 'Ask the student to confirm the payment, and tick that before you apply.',
  },
  'metadata-missing-tenant': {
    name: 'Payment does not say which school',
    sentence: 'The payment of {{amount}} on {{paidAt}} does not say which school it was for.',
    means: 'Older sales did not. The pass that was bought tells the school.',
    offers: 'Nothing needs to be done.',
  },
  'metadata-legacy-keys': {
    name: 'Payment written down the old way',
    sentence:
      'The payment of {{amount}} on {{paidAt}} was written down the way an older checkout did it.',
    means: 'The app of today does not understand it. We do.',
    offers: 'Nothing needs to be done.',
  },
  'payer-email-differs': {
    name: 'Paid with another e-mail address',
    sentence: 'The {{amount}} on {{paidAt}} were paid with another e-mail address: {{payer}}.',
    means: 'The payment was made from the student’s account, so it is theirs all the same.',
    offers: 'Nothing needs to be done. It explains why a search by address finds nothing.',
  },
  'session-of-similar-email': {
    name: 'Paid with an address much like this one',
    sentence:
      'Somebody paid {{amount}} on {{paidAt}} with an address that is almost the student’s: {{payer}}.',
    means: 'It may be the student, with a “+” in the address. It is not certain.',
    offers: 'Ask whether this address is theirs. We give nothing on a likeness alone.',
  },
  'payment-names-recipient': {
    name: 'Bought for somebody else',
    sentence:
      'The {{amount}} paid on {{paidAt}} names somebody else to receive what was bought: {{recipient}}.',
    means: 'It looks like a present: one person paid, and another is to have the pass.',
    offers: 'Ask who is to have it. We give it to nobody by ourselves.',
  },
  'payment-names-other-account': {
    name: 'Payment names another account',
    sentence:
      'The {{amount}} on {{paidAt}} was paid with the student’s e-mail address, but the payment names another account.',
    means:
      'The student may have two accounts, or may have bought for somebody else. We cannot tell whose pass it is.',
    offers: 'Ask who the pass is for. We give it to neither account by ourselves.',
  },
  'payer-has-own-account': {
    name: 'Paid by somebody with their own account',
    sentence:
      'The {{amount}} on {{paidAt}} was paid by {{payer}}, who has an account of their own.',
    means:
      'The payment says of nobody that it is theirs, so it counts for the account of whoever paid. It may still have been meant for this student.',
    offers: 'Look for the pass at {{payer}}. If it was meant for this student, the school decides.',
  },
  'metadata-user-unknown': {
    name: 'Payment names an account that nobody has',
    sentence: 'The payment of {{amount}} on {{paidAt}} names an account that nobody has.',
    means:
      'That says nothing about whose it is. We only have the e-mail address that was typed when paying.',
    offers: 'Ask the student to confirm the payment, and tick that before you apply.',
  },
  'metadata-tenant-unknown': {
    name: 'Payment names an unknown school',
    sentence:
      'The payment of {{amount}} on {{paidAt}} names a school that we do not know: “{{stated}}”.',
    means: 'We go by the pass that was bought, or by the account that the money went to.',
    offers: 'Nothing needs to be done.',
  },
  'school-account-shared': {
    name: 'Several schools share the account',
    sentence:
      'The {{amount}} paid on {{paidAt}} went to a Stripe account that several schools use: {{schools}}.',
    means: 'Nothing in the payment tells which of them it was for.',
    offers:
      'Ask the student at which school the pass was bought. We give none before that is known.',
  },
  'free-pass-without-payment-intent': {
    name: 'Pass was free of charge',
    sentence: '“{{pass}}” was free on {{paidAt}}, so there is an order but no payment.',
    means: 'The order counts like a paid one.',
    offers: 'Nothing needs to be done.',
  },
  'promo-discount-applied': {
    name: 'Bought at a discount',
    sentence: 'The student had a discount and paid {{amount}} for “{{pass}}” on {{paidAt}}.',
    means: 'The pass is the full one. Only the price is lower.',
    offers: 'Nothing needs to be done. Do not go by the price when you look for the pass.',
  },
} as const satisfies Partial<Record<FindingCode, FindingText>>
