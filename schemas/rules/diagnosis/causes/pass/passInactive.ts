import {documentEvidence, text} from '../../evidence.ts'
import {configurationCause} from '../../passCause.ts'

/** Off sale today. What was bought while it was on sale is honoured. */
export const passInactive = configurationCause('pass-inactive', (pass) =>
  pass.isActive
    ? null
    : {
        evidence: [documentEvidence('pass', pass.id, 'isActive', pass.isActive)],
        values: {pass: text(pass.name.trim())},
      },
)
