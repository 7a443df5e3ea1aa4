import {validityOf} from '../../validity.ts'
import {finding, type Cause} from '../cause.ts'
import {documentEvidence, text} from '../evidence.ts'

export const passWithoutValidity: Cause = {
  code: 'pass-without-validity',
  find: ({deciding}) => {
    const pass = deciding?.pass
    if (!pass || !(validityOf(pass) === null)) return []
    return [
      finding({
        code: 'pass-without-validity',
        subjectId: pass.id,
        evidence: [documentEvidence('pass', pass.id, 'validityDays', pass.validityDays)],
        values: {pass: text(pass.name.trim())},
      }),
    ]
  },
}
