import type {FindingCode} from '../../findingCodes.ts'
import type {FindingText} from '../findingText.ts'

/** Where the money is, and whether it stayed. */
export const PAYMENT_TEXTS_EN = {
  'connected-account-inaccessible': {
    name: 'The school’s Stripe account cannot be read',
    sentence:
      'We cannot see whether the student paid: Stripe does not let us look into the payments of {{school}}.',
    means:
      'This is not the same as “no payment”: the student may well have paid. We just cannot look.',
    offers:
      'Ask the student for the receipt and give the pass by hand from it. To mend the cause, the school connects its Stripe account again, or you ask whoever runs this tool for access.',
  },
  'tenant-without-connected-account': {
    name: 'The school has no Stripe account on record',
    sentence:
      'We cannot see whether the student paid: we do not know the Stripe account of {{school}}.',
    means:
      'Payments to the school’s own account cannot be looked up. Only older sales through the platform can.',
    offers:
      'Ask the student for the receipt and give the pass by hand from it. The school can connect its Stripe account.',
  },
  'stripe-mode-mismatch': {
    name: 'Test key and real payments mixed up',
    sentence:
      'We are looking in the wrong place: Stripe keeps test payments and real ones apart, and those of {{school}} are where we do not look.',
    means: 'That we find no payment says nothing.',
    offers: 'Ask whoever runs this tool to set it to the other kind of payments, and look again.',
  },
  'connected-account-changed': {
    name: 'Paid to an account no longer in use',
    sentence:
      'The {{amount}} for “{{pass}}” on {{paidAt}} went to a Stripe account that {{school}} no longer uses.',
    means: 'The payment is real. It was made before the school changed its Stripe account.',
    offers: 'The pass can be given as usual. Refunds would have to be made from the old account.',
  },
  'no-paid-session-found': {
    name: 'No payment found',
    sentence:
      'We read every account that belongs to {{school}} and found no payment by this student.',
    means:
      'If the student did pay, it was with another address, at another school or outside Stripe.',
    offers:
      'Ask for the receipt and search for the address on it. If it was paid in cash, you can give the pass by hand.',
  },
  'paid-session-without-subscription': {
    name: 'Paid, but no pass given',
    sentence:
      'We see the payment of {{amount}} for “{{pass}}” on {{paidAt}}, but no pass was given for it.',
    means: 'The student paid and is right to ask.',
    offers: 'A pass that is given now counts from the day of the payment.',
  },
  'session-on-platform-account': {
    name: 'Paid on the platform’s own account',
    sentence:
      'The payment of {{amount}} for “{{pass}}” on {{paidAt}} lies on the platform’s own Stripe account.',
    means: 'It was sold before the school had its own account. It counts like any other.',
    offers: 'Nothing needs to be done. Refunds would have to be made by the platform.',
  },
  'session-not-paid': {
    name: 'Checkout never paid',
    sentence:
      'The student began to pay {{amount}} for “{{pass}}” on {{startedAt}}, but never finished.',
    means: 'No money has come in, whatever the page said afterwards. No pass is owed.',
    offers: 'Tell the student kindly, and ask them to buy the pass again.',
  },
  'payment-in-flight': {
    name: 'Payment on its way',
    sentence:
      'The student began to pay {{amount}} for “{{pass}}” on {{startedAt}}, and the money is on its way.',
    means:
      'A bank transfer or debit takes some days, and nothing is lost meanwhile. Nobody should pay again.',
    offers:
      'Tell the student to wait and not to buy the pass again. Look again later: once the money is there, we offer to give the pass if the app has not.',
  },
  'payment-not-captured': {
    name: 'Money reserved, but not taken',
    sentence:
      '{{amount}} for “{{pass}}” was reserved on {{startedAt}}, but the school has not taken the money.',
    means:
      'To the student it may look paid. The school does not have the money, and nobody should pay again while it is held.',
    offers:
      'The school takes the money in Stripe, or lets it go. Look again after that. Until then we give no pass for it.',
  },
  'payment-state-unknown': {
    name: 'Not known what became of the money',
    sentence:
      'Stripe says that something became of the {{amount}} paid for “{{pass}}” on {{paidAt}}, and we could not read what.',
    means:
      'It may have been paid back or disputed, in part or in full. Until we know, we can neither say that a pass is owed nor that none is.',
    offers:
      'Look again in a few minutes, or ask the school to look at the payment in Stripe. Until then we give no pass for it.',
  },
  'refund-pending': {
    name: 'Refund on its way',
    sentence:
      'Of the money paid for “{{pass}}” on {{paidAt}}, {{refunded}} is on its way back, but has not arrived.',
    means:
      'The student does not have it back yet, and it can still fail. Some refunds wait until the student has answered an e-mail from Stripe.',
    offers:
      'Look again when the refund has gone through or failed. Until then we give no pass for it and take none away.',
  },
  'payment-covers-several-passes': {
    name: 'One payment for several passes',
    sentence:
      'The {{amount}} paid on {{paidAt}} was for more than one pass: {{passes}} were bought, {{given}} given.',
    means: 'Each of them counts by itself. They may be for several people.',
    offers: 'Ask who each pass is for, and give them one by one. We do not choose for you.',
  },
  'payment-recurring': {
    name: 'Payment that renews itself',
    sentence:
      'The {{amount}} paid for “{{pass}}” on {{paidAt}} was for the time from {{from}} to {{until}}, in an agreement that renews itself.',
    means:
      'Stripe takes the money again for each period. The app sells passes one at a time and does not know of such agreements.',
    offers:
      'The school says what the student gets for this period. We recommend nothing by ourselves.',
  },
  'payment-outside-checkout': {
    name: 'Paid outside the app’s checkout',
    sentence: 'The student paid {{amount}} on {{paidAt}}, but not in the app’s checkout.',
    means:
      'It may have been by card reader, by invoice or by hand in Stripe. The money came in, but nothing says for sure what it was for.',
    offers:
      'Ask what was bought. If it was a pass, you can give it by hand, with this payment as evidence.',
  },
  'paid-twice': {
    name: 'Paid twice within a day',
    sentence:
      'The student paid for “{{pass}}” twice within a day: {{amount}} on {{paidAt}}, and also on {{otherPaidAt}}.',
    means:
      'There are fewer passes than payments. The second payment may be a mistake, or the student may want two passes.',
    offers:
      'Ask the student. The school decides whether to give another pass or to pay the money back in Stripe.',
  },
  'amount-far-from-price': {
    name: 'Paid far less than the price',
    sentence:
      'The student paid {{amount}} for “{{pass}}”, which costs {{price}}, and we see no discount.',
    means: 'It may be a deposit or a mistake, or the pass may have cost less at the time.',
    offers: 'Ask the school whether the whole pass is meant, and tick that before you apply.',
  },
  'payment-currency-differs': {
    name: 'Paid in another currency',
    sentence:
      'The {{amount}} on {{paidAt}} was paid in another currency than the school’s own, {{currency}}.',
    means:
      'The amount cannot be held against the price of a pass, so it does not tell which pass it was.',
    offers:
      'Go by the name of the pass, not by the amount. If that leaves a doubt, ask the school.',
  },
  'payment-refunded-full': {
    name: 'Paid back in full',
    sentence: 'The {{amount}} that was paid for “{{pass}}” on {{paidAt}} was paid back in full.',
    means: 'The student has the money back, so no pass is owed.',
    offers: 'We give no pass for it. If the refund was a mistake, the school decides what to do.',
  },
  'payment-refunded-partial': {
    name: 'Partly paid back',
    sentence: 'Of the {{amount}} paid for “{{pass}}” on {{paidAt}}, {{refunded}} were paid back.',
    means: 'The school kept the rest, so a pass is normally still owed.',
    offers: 'Ask the school whether the whole pass is meant, and tick that before you apply.',
  },
  'payment-disputed': {
    name: 'Payment disputed by the bank',
    sentence:
      'The bank has questioned or taken back {{disputed}} of the {{amount}} paid for “{{pass}}” on {{paidAt}}.',
    means: 'As long as that stands, the school does not have that money.',
    offers: 'We give no pass for it. The school sees the dispute in Stripe and decides.',
  },
  'subscription-active-after-money-returned': {
    name: 'Pass still active although the money went back',
    sentence:
      'Of what was paid for “{{pass}}” on {{paidAt}}, {{returned}} went back, but the pass can still be used.',
    means: 'The student sees a pass that is no longer paid for.',
    offers: 'The school decides whether to take it out of use. You can do that here, with a note.',
  },
  'class-payment-without-booking': {
    name: 'Class paid for, but not booked',
    sentence:
      'The {{amount}} paid on {{paidAt}} was for a single class, and no place was booked for it.',
    means: 'This was never a pass, so none is missing. But the student paid for a class.',
    offers: 'The school can add the student to the class, or offer another one.',
  },
  'paid-at-other-school': {
    name: 'Paid at another school',
    sentence:
      'The {{amount}} for “{{pass}}” on {{paidAt}} was paid to {{otherSchool}}, not to {{school}}.',
    means: 'The student is looking for the pass at the wrong school.',
    offers:
      'Show the student the page of the other school. If the pass is missing there, we offer to give it.',
  },
} as const satisfies Partial<Record<FindingCode, FindingText>>
