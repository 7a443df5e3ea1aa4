import type {SummaryWords} from './summaryWords.ts'

export const SUMMARY_WORDS_EN: SummaryWords = {
  unnamed: 'Student without a name',
  email: 'E-mail',
  found: 'What was found',
  nothingFound: 'Nothing unusual was found.',
  purchases: 'Purchases',
  subscriptions: 'Passes',
  none: 'none',
  more: (count) => `and ${count} more`,
  notAsked: 'Could not be asked',
  from: (day) => `from ${day}`,
  until: (day) => `until ${day}`,
  noEnd: 'no end date',
  link: 'The student’s file',
  checked: 'Checked',
  request: 'Request',
  locale: 'en-GB',
}
