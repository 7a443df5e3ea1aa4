import type {FindingCode} from '../../findingCodes.ts'
import type {FindingText} from '../findingText.ts'

/** What is stored as the student’s pass, and disagrees with what was paid. */
export const SUBSCRIPTION_TEXTS_EN = {
  'subscription-inactive': {
    name: 'Pass switched off',
    sentence: '“{{pass}}” is there, but switched off.',
    means: 'The student sees it under History and cannot book with it.',
    offers: 'If it was paid and nothing else stands in its place, we offer to switch it on again.',
  },
  'subscription-end-before-start': {
    name: 'Pass ends before it begins',
    sentence: '“{{pass}}” ends on {{endsAt}}, before it begins on {{startsAt}}.',
    means: 'The student never had a day to use it.',
    offers:
      'If the pass says how long it lasts, we correct the end. If not, the school has to say.',
  },
  'subscription-zero-length': {
    name: 'Pass lasts no time at all',
    sentence: '“{{pass}}” began on {{startsAt}} and ended at the same moment.',
    means: 'The student never had a day to use it.',
    offers: 'We offer to correct the end by the rule of the pass.',
  },
  'subscription-wrong-end-date': {
    name: 'Wrong end date',
    sentence:
      '“{{pass}}” is stored until {{endsAt}}, but what was bought lasts until {{rightEnd}}.',
    means: 'The student has too little or too much time.',
    offers: 'We offer to correct the end. If that takes time away, you have to tick it.',
  },
  'subscription-tenant-missing': {
    name: 'Pass names no school',
    sentence: '“{{pass}}” names no school.',
    means: 'It may be hidden from the student, and it is missing from the school’s lists.',
    offers: 'We offer to write the school of the pass into it.',
  },
  'subscription-tenant-mismatch': {
    name: 'Pass stored under another school',
    sentence: '“{{pass}}” is stored under {{school}}, but it is a pass of {{rightSchool}}.',
    means: 'The student looks for it at one school and finds it, if at all, at the other.',
    offers: 'We offer to write the right school into it.',
  },
  'subscription-type-invalid': {
    name: 'Pass of a kind that the app does not know',
    sentence: '“{{pass}}” is stored as a kind of pass that the app does not know: “{{type}}”.',
    means: 'The student sees it but cannot book with it.',
    offers: 'We offer to write the right kind and keep the classes that are left.',
  },
  'subscription-type-mismatch': {
    name: 'Pass stored as another kind',
    sentence: '“{{pass}}” is stored as another kind of pass (“{{type}}”) than it is.',
    means: 'Classes may be counted wrongly, or not at all.',
    offers: 'We offer to write the right kind, less the classes already taken.',
  },
  'subscription-clips-missing': {
    name: 'Number of classes missing',
    sentence: 'Nobody wrote down how many classes are left on “{{pass}}”.',
    means: 'The student sees the pass, but every booking is refused.',
    offers: 'We offer to write the number: the classes of the pass less those already booked.',
  },
  'subscription-clips-do-not-match-bookings': {
    name: 'Classes left do not fit the bookings',
    sentence:
      '“{{pass}}” shows {{left}} classes left, but by the bookings it should be {{rightLeft}}.',
    means: 'The student has more classes than were bought.',
    offers: 'We offer to correct the number. You have to tick that, for it takes classes away.',
  },
  'subscription-pass-name-missing': {
    name: 'Pass without a name',
    sentence: 'A pass of the student has no name; what was bought is “{{pass}}”.',
    means: 'The app shows a general name instead.',
    offers: 'We offer to write the name that was on the receipt.',
  },
  'subscription-pass-id-missing': {
    name: 'Pass not tied to one that is sold',
    sentence: '“{{pass}}” is not tied to any pass that the school sells.',
    means: 'It may be hidden from the student.',
    offers: 'If the payment tells which pass it is, we offer to write it in.',
  },
  'subscription-wrong-pass': {
    name: 'Another pass given than bought',
    sentence:
      'The student paid {{amount}} for “{{pass}}” on {{paidAt}}, but was given “{{given}}”.',
    means: 'The price is the same, the pass is not.',
    offers: 'We offer to replace it. Classes already taken stay taken.',
  },
  'subscription-wrong-user': {
    name: 'Pass given to another person',
    sentence: '“{{pass}}” is stored under another account than the one that paid for it.',
    means: 'Whoever paid does not see it.',
    offers: 'We offer to move it to the account that paid. You have to tick that.',
  },
  'subscription-duplicate': {
    name: 'Two passes for one payment',
    sentence: 'There are {{copies}} active passes for one payment of “{{pass}}”.',
    means: 'The student sees it more than once and could use it more than once.',
    offers: 'We offer to keep one, with all the classes taken counted, and to switch off the rest.',
  },
  'subscription-without-payment': {
    name: 'Pass without a payment',
    sentence: 'We found no payment for “{{pass}}”, although it says that it was paid for.',
    means: 'It may have been paid in cash, or given by mistake. We cannot tell.',
    offers: 'Ask the school. We neither confirm nor remove it on a guess.',
  },
  'same-pass-held-unexplained': {
    name: 'A pass that may be the one paid for',
    sentence:
      'The student has a “{{pass}}” that no payment explains, and it may be the one for the {{amount}} paid on {{paidAt}}.',
    means:
      'Somebody may have made it by hand for this payment. A second pass would then be one too many.',
    offers: 'Look at both and ask the school. We give no second one by ourselves.',
  },
  'payment-merged-into-held-pass': {
    name: 'Payment added to a pass already held',
    sentence:
      'The {{amount}} paid for “{{pass}}” on {{paidAt}} seems to be part of a pass that the student had already.',
    means:
      'That pass is longer, fuller or dearer by just what this payment gives. Then none is missing.',
    offers:
      'Hold the pass against its payments, and ask the school. We give no second one by ourselves.',
  },
  'stored-value-wrong-kind': {
    name: 'Value stored in another form',
    sentence:
      'In “{{pass}}”, {{field}} is stored in another form than the app writes: “{{value}}”.',
    means:
      'A number may be written as text, for example. The app may read it as the student expects, or not.',
    offers:
      'Where it decides what the student sees or can book, we offer to store the same value in the right form.',
  },
  'subscription-unpublished': {
    name: 'Pass never published',
    sentence: '“{{pass}}” was made for the student, but it was never published.',
    means:
      'It is only a draft, or part of a release to come. So the pass is there, and no second one is owed.',
    offers: 'Whoever made it publishes it in the Studio. We give no second one.',
  },
  'subscription-payment-id-not-intent': {
    name: 'Payment stored by another kind of id',
    sentence: '“{{pass}}” is tied to its payment by something else than a payment number.',
    means: 'The student notices nothing, but the pass might be given a second time.',
    offers: 'If we know the payment, we offer to write its number.',
  },
  'subscription-legacy-shape': {
    name: 'Pass stored in an old form',
    sentence: '“{{pass}}” is written down in a way that the app cannot read.',
    means: 'The student does not see it at all.',
    offers: 'We offer to write it anew in the right way, and to switch off the old one.',
  },
} as const satisfies Partial<Record<FindingCode, FindingText>>
