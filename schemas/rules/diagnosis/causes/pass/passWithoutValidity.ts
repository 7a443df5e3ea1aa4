import {hasFault} from '../../../passFaults.ts'
import {documentEvidence} from '../../evidence.ts'
import {configurationValues, configurationCause} from '../../passCause.ts'

export const passWithoutValidity = configurationCause(
  'pass-without-validity',
  (pass, {purchase}, assessment) =>
    hasFault('pass-without-validity', pass, purchase.createdAt)
      ? {
          evidence: [
            documentEvidence('pass', pass.id, 'validityDays', pass.validityDays),
            documentEvidence('pass', pass.id, 'expiryDate', pass.expiryDate),
          ],
          values: configurationValues(pass, assessment),
        }
      : null,
)
