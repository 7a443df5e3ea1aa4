import {hasFault} from '../../../passFaults.ts'
import {instantOf} from '../../../validity.ts'
import {documentEvidence, instant, text} from '../../evidence.ts'
import {configurationCause} from '../../passCause.ts'

export const passDateWithoutZone = configurationCause(
  'pass-date-without-zone',
  (pass, {purchase}) => {
    const end = instantOf(pass.expiryDate)
    if (end === null || !hasFault('pass-date-without-zone', pass, purchase.createdAt)) return null
    return {
      evidence: [documentEvidence('pass', pass.id, 'expiryDate', pass.expiryDate)],
      values: {pass: text(pass.name.trim()), endOfPass: instant(end)},
    }
  },
)
