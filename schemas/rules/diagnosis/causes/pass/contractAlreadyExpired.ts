import {isServed} from '../../../assessment/isServed.ts'
import {documentEvidence, instant, sessionEvidence, text} from '../../evidence.ts'
import {passCause} from '../../passCause.ts'

/** The pass is missing, and what was bought is over. */
export const contractAlreadyExpired = passCause(
  'contract-already-expired',
  (pass, deciding, {facts}) => {
    const end = deciding.term?.end ?? null
    if (end === null || end > facts.now || !deciding.kept || isServed(deciding)) return null
    return {
      evidence: [
        sessionEvidence(deciding.purchase, 'created', deciding.purchase.createdAt),
        documentEvidence('pass', pass.id, 'validityDays', pass.validityDays),
        documentEvidence('pass', pass.id, 'expiryDate', pass.expiryDate),
      ],
      values: {pass: text(pass.name.trim()), endsAt: instant(end)},
    }
  },
)
