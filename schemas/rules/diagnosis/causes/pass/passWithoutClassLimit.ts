import {hasFault} from '../../../passFaults.ts'
import {documentEvidence} from '../../evidence.ts'
import {configurationValues, configurationCause} from '../../passCause.ts'

export const passWithoutClassLimit = configurationCause(
  'pass-without-class-limit',
  (pass, {purchase}, assessment) =>
    hasFault('pass-without-class-limit', pass, purchase.createdAt)
      ? {
          evidence: [documentEvidence('pass', pass.id, 'classesLimit', pass.classesLimit)],
          values: configurationValues(pass, assessment),
        }
      : null,
)
