import {validityOf} from '../../../validity.ts'
import {documentEvidence} from '../../evidence.ts'
import {configurationValues, configurationCause} from '../../passCause.ts'

export const passWithoutValidity = configurationCause(
  'pass-without-validity',
  (pass, _deciding, assessment) =>
    validityOf(pass) !== null
      ? null
      : {
          evidence: [
            documentEvidence('pass', pass.id, 'validityDays', pass.validityDays),
            documentEvidence('pass', pass.id, 'expiryDate', pass.expiryDate),
          ],
          values: configurationValues(pass, assessment),
        },
)
