/** What the plugin says among the Studio’s own documents, in English. */
export const STUDIO_MESSAGES_EN = {
  'document-action.replace': 'Replace pass…',
  'document-action.open-student': 'Open student',
  'document-action.fix': 'Fix passes…',
  'document-action.loading': 'The document is being loaded.',
  'document-action.not-active': 'This pass is not active, so there is nothing to replace.',
  'document-action.not-published':
    'Publish this pass first. Repairs work on what the student can see.',
  'document-action.user-not-published':
    'Publish this student first. Repairs work on what is published.',
  'document-action.no-student': 'This pass belongs to no student.',
  'document-action.no-school': 'This pass names no school. Open the student to repair it there.',
  'document-action.why': 'Why?',
  'document-action.correct': 'Correct…',
  'document-action.deactivate': 'Deactivate…',
  'document-action.undo-last': 'Undo last repair…',
  'document-action.undo': 'Undo…',
  'document-action.impact': 'Who is affected…',
  'document-action.looking-up': 'Looking up the student…',
  'document-action.failed': 'The student could not be looked up. Open the student to see why.',
  'document-action.no-student-or-school':
    'This names no student or no school. Open the student to repair it there.',
  'document-action.pass-not-published': 'Publish this pass first. Sales go by what is published.',
  'inspector.title': 'What happened to the passes',
} as const
