import type {DocumentVocabularies} from '../Vocabularies.ts'

/** Words of the document actions and badges, in English. */
export const DOCUMENT_VOCABULARIES_EN: DocumentVocabularies = {
  badge: {
    hidden: 'Hidden from the student',
    wrong: 'Wrong',
    'not-paid': 'Not paid',
    repaired: 'Repaired',
  },
  'document-obstacle': {
    'may-not-repair': 'Your role may look, but not repair. Ask an editor or administrator.',
    'not-at-student':
      'This pass is not among the student’s at this school. Open the student to see why.',
    'not-active': 'This pass is not active already.',
    'no-payment':
      'No payment was found that this pass stands for, so there is nothing to correct it by.',
    'nothing-to-undo': 'Nothing was repaired here yet.',
    'already-undone': 'This repair was undone already.',
  },
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
