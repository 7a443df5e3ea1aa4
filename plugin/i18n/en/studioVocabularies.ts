import type {StudioVocabularies} from '../Vocabularies.ts'

/** Words of the document actions and badges, in English. */
export const STUDIO_VOCABULARIES_EN: StudioVocabularies = {
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
  hidden: {
    'other-user': 'it belongs to another entry',
    'no-end-date': 'it has no end date',
    'neither-active-nor-inactive': 'it does not say whether it is active',
    'other-school': 'it belongs to another school',
    'school-unreadable': 'what it says of its school is no school',
    'no-school-and-unknown-pass': 'it names no school, and its pass is unknown',
    'ended-long-ago': 'it ended more than 30 days ago',
  },
  action: {
    create: 'Pass given',
    replace: 'Pass replaced',
    correct: 'Pass corrected',
    deactivate: 'Pass deactivated',
    undo: 'Repair undone',
    link: 'Linked as one person',
  },
}
