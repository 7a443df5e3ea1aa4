import type {FindingCode} from '../../findingCodes.ts'
import type {FindingText} from '../findingText.ts'

/** Which pass was bought, and what its description in the shop lacks. */
export const PASS_TEXTS_EN = {
  'pass-not-found': {
    name: 'Pass no longer exists',
    sentence: 'The pass that {{amount}} were paid for on {{paidAt}} no longer exists.',
    means: 'The purchase counts all the same.',
    offers: 'If a pass of the same name exists, we offer that one. Check it before you apply.',
  },
  'pass-inactive': {
    name: 'Pass no longer for sale',
    sentence: '“{{pass}}” is no longer for sale.',
    means: 'Whoever bought it keeps it.',
    offers: 'Nothing needs to be done.',
  },
  'pass-type-invalid': {
    name: 'Pass set up as an unknown kind',
    sentence:
      '“{{pass}}” is set up as a kind of pass that the app does not know (students who hold it: {{students}}).',
    means: 'The app cannot give it to anybody who buys it.',
    offers:
      'Ask the school which kind it is and correct the pass. Then the student can be given it.',
  },
  'pass-without-validity': {
    name: 'Pass does not say how long it lasts',
    sentence: '“{{pass}}” does not say how long it lasts (students who hold it: {{students}}).',
    means: 'The app cannot give it to anybody. The shop showed “30 days”.',
    offers:
      'Ask the school how long it lasts. You can enter the answer here; better still, correct the pass.',
  },
  'pass-without-class-limit': {
    name: 'Pass does not say how many classes it gives',
    sentence:
      '“{{pass}}” does not say how many classes it gives, or says that it gives none (students who hold it: {{students}}).',
    means: 'Whoever buys it cannot book.',
    offers: 'Ask the school for the number. You can enter it here; better still, correct the pass.',
  },
  'pass-expired-at-purchase': {
    name: 'Pass had ended before it was bought',
    sentence: '“{{pass}}” had already ended on {{endOfPass}} when it was bought on {{paidAt}}.',
    means: 'The student paid in good faith and got nothing.',
    offers:
      'The school has to say until when it counts, and should take the pass off sale or give it a new date.',
  },
  'pass-date-without-zone': {
    name: 'End date without a time zone',
    sentence: 'The end of “{{pass}}” is stored without a time zone; we read it as {{endOfPass}}.',
    means:
      'It may be meant an hour or two earlier. We read it as the app does, in the student’s favour.',
    offers: 'The school can set the date again.',
  },
  'pass-price-ambiguous': {
    name: 'Several passes at this price',
    sentence:
      'All we know is the amount, {{amount}}, and {{passes}} passes of the school cost that.',
    means: 'Which one was bought cannot be told from the price.',
    offers: 'Ask the student or the school, and choose the pass yourself.',
  },
  'pass-name-ambiguous': {
    name: 'Several passes of this name',
    sentence: 'The receipt says “{{name}}”, and {{passes}} passes of the school are called that.',
    means: 'Which one was bought cannot be told from the name.',
    offers: 'Ask the student or the school, and choose the pass yourself.',
  },
  'pass-renamed-since-purchase': {
    name: 'Pass renamed since',
    sentence: 'What was bought as “{{bought}}” is called “{{pass}}” today.',
    means: 'It is the same pass. The student keeps the old name.',
    offers: 'Nothing needs to be done.',
  },
  'pass-price-changed': {
    name: 'Price changed since',
    sentence: 'The student paid {{amount}} for “{{pass}}”, which costs something else today.',
    means: 'The purchase counts at the price of that day.',
    offers: 'Nothing needs to be done.',
  },
  'pass-edited-since-purchase': {
    name: 'Pass changed after the purchase',
    sentence: '“{{pass}}” was changed on {{editedAt}}, after it was bought.',
    means: 'Its length or number of classes may have been different when the student bought it.',
    offers: 'If in doubt, ask the school what was on offer that day.',
  },
  'contract-already-expired': {
    name: 'What was bought has ended already',
    sentence:
      'By the rule, “{{pass}}” would have ended on {{endsAt}}, before anybody noticed that it was missing.',
    means: 'The student paid and never had the pass.',
    offers: 'The school decides: enter a new end and say why in the note.',
  },
} as const satisfies Partial<Record<FindingCode, FindingText>>
