import {validityOf} from '../../../validity.ts'
import {documentEvidence, instant, text} from '../../evidence.ts'
import {configurationCause} from '../../passCause.ts'

export const passDateWithoutZone = configurationCause('pass-date-without-zone', (pass) => {
  const validity = validityOf(pass)
  if (validity?.kind !== 'until' || !validity.withoutZone) return null
  return {
    evidence: [documentEvidence('pass', pass.id, 'expiryDate', pass.expiryDate)],
    values: {pass: text(pass.name.trim()), endOfPass: instant(validity.instant)},
  }
})
