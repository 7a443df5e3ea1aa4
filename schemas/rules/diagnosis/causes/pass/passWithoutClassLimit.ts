import {classLimitOf} from '../../../expectedSubscription.ts'
import {subscriptionTypeOf} from '../../../pass.ts'
import {documentEvidence} from '../../evidence.ts'
import {configurationValues, configurationCause} from '../../passCause.ts'

export const passWithoutClassLimit = configurationCause(
  'pass-without-class-limit',
  (pass, _deciding, assessment) => {
    const type = subscriptionTypeOf(pass.type)
    if (type === null || type === 'monthly' || classLimitOf(type, pass) !== null) return null
    return {
      evidence: [documentEvidence('pass', pass.id, 'classesLimit', pass.classesLimit)],
      values: configurationValues(pass, assessment),
    }
  },
)
