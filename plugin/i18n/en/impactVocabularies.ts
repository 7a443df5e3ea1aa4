import type {ImpactVocabularies} from '../Vocabularies.ts'

/** What is wrong with a pass, and how it hit somebody, in English. */
export const IMPACT_VOCABULARIES_EN: ImpactVocabularies = {
  'pass-fault': {
    'type-unknown': 'Its kind is unknown to the app: no pass can be given for it without asking.',
    'no-validity': 'It does not say how long it lasts: no pass can be given for it without asking.',
    'date-passed': 'Its fixed end date has passed: whoever buys it now gets a pass that has ended.',
    'date-without-zone':
      'Its end date has no time zone, so the pass may end some hours early or late.',
    'no-class-limit':
      'It does not say how many classes it gives: no pass can be given for it without asking.',
  },
  'hit-reason': {
    'type-differs': 'another kind than the pass has today',
    'no-end': 'no end date',
    'ended-at-once': 'ended when it began',
    'no-classes': 'number of classes not set',
  },
}
