import {finding, type CaseCause} from '../../cause.ts'
import {documentEvidence, text} from '../../evidence.ts'
import {readsOtherMode} from '../../../assessment/sourceReading.ts'

export const stripeModeMismatch = {
  of: 'case',
  code: 'stripe-mode-mismatch',
  find: ({facts}) => {
    if (!readsOtherMode(facts)) return []
    const storedMode = facts.keyMode === 'live' ? 'test' : 'live'
    return [
      finding({
        code: 'stripe-mode-mismatch',
        subjectId: facts.school.id,
        evidence: [
          documentEvidence('tenant', facts.school.id, 'key', facts.keyMode),
          documentEvidence('subscription', '*', 'stripeSessionId', `cs_${storedMode}_`),
        ],
        values: {school: text(facts.school.name)},
      }),
    ]
  },
} satisfies CaseCause
