import {subscriptionTypeOf} from '../../pass.ts'
import {finding, type Cause} from '../cause.ts'
import {documentEvidence, text} from '../evidence.ts'

export const passTypeInvalid: Cause = {
  code: 'pass-type-invalid',
  find: ({deciding}) => {
    const pass = deciding?.pass
    if (!pass || !(subscriptionTypeOf(pass.type) === null)) return []
    return [
      finding({
        code: 'pass-type-invalid',
        subjectId: pass.id,
        evidence: [documentEvidence('pass', pass.id, 'type', pass.type)],
        values: {pass: text(pass.name.trim())},
      }),
    ]
  },
}
