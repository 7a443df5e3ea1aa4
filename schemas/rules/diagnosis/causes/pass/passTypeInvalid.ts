import {hasFault} from '../../../passFaults.ts'
import {documentEvidence} from '../../evidence.ts'
import {configurationValues, configurationCause} from '../../passCause.ts'

export const passTypeInvalid = configurationCause(
  'pass-type-invalid',
  (pass, {purchase}, assessment) =>
    hasFault('pass-type-invalid', pass, purchase.createdAt)
      ? {
          evidence: [documentEvidence('pass', pass.id, 'type', pass.type)],
          values: configurationValues(pass, assessment),
        }
      : null,
)
