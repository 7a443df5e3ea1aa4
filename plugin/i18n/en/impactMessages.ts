/** Whom the faults of a pass have hit, in English. */
export const IMPACT_MESSAGES_EN = {
  'impact.title': 'Who is affected by “{{pass}}”',
  'impact.pending': 'Looking through the passes that were sold…',
  'impact.no-fault': 'Nothing in this pass makes its next sale go wrong.',
  'impact.no-holders': 'None was sold yet.',
  'impact.holders_one': '{{count}} pass was sold.',
  'impact.holders_other': '{{count}} passes were sold.',
  'impact.looked': 'The newest {{count}} were looked at.',
  'impact.none': 'None of them shows a fault that this pass would explain.',
  'impact.hits_one': '{{count}} shows a fault. Open the student to mend it.',
  'impact.hits_other': '{{count}} show a fault. Open each student to mend it.',
  'impact.table': 'Passes with a fault',
  'impact.student': 'Student',
  'impact.sold': 'Given',
  'impact.state': 'State',
  'impact.reasons': 'Fault',
} as const
