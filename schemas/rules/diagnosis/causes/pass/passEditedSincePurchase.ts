import {documentEvidence, sessionEvidence, storedInstant, text} from '../../evidence.ts'
import {isEditedSince} from '../../../assessment/purchaseFacts.ts'
import {passCause} from '../../passCause.ts'

/** A pass that took the place of a deleted one did not exist then, which says more than an edit. */
export const passEditedSincePurchase = passCause(
  'pass-edited-since-purchase',
  (pass, {purchase, passMatch}) => {
    if (passMatch.missingPassId !== null || !isEditedSince(pass, purchase.createdAt)) return null
    return {
      evidence: [
        documentEvidence('pass', pass.id, '_updatedAt', pass.updatedAt),
        sessionEvidence(purchase, 'created', purchase.createdAt),
      ],
      values: {pass: text(pass.name.trim()), editedAt: storedInstant(pass.updatedAt)},
    }
  },
)
