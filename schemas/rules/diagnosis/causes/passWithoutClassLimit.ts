import {classLimitOf} from '../../expectedSubscription.ts'
import {subscriptionTypeOf} from '../../pass.ts'
import {finding, type Cause} from '../cause.ts'
import {documentEvidence, text} from '../evidence.ts'

export const passWithoutClassLimit: Cause = {
  code: 'pass-without-class-limit',
  find: ({deciding}) => {
    const pass = deciding?.pass
    const type = subscriptionTypeOf(pass?.type ?? null)
    if (!pass || type === null || type === 'monthly' || classLimitOf(type, pass) !== null) return []
    return [
      finding({
        code: 'pass-without-class-limit',
        subjectId: pass.id,
        evidence: [documentEvidence('pass', pass.id, 'classesLimit', pass.classesLimit)],
        values: {pass: text(pass.name.trim())},
      }),
    ]
  },
}
