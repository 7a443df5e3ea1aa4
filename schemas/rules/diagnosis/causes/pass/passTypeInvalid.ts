import {subscriptionTypeOf} from '../../../pass.ts'
import {documentEvidence} from '../../evidence.ts'
import {configurationValues, configurationCause} from '../../passCause.ts'

export const passTypeInvalid = configurationCause(
  'pass-type-invalid',
  (pass, _deciding, assessment) =>
    subscriptionTypeOf(pass.type) !== null
      ? null
      : {
          evidence: [documentEvidence('pass', pass.id, 'type', pass.type)],
          values: configurationValues(pass, assessment),
        },
)
