import {nameInSession} from '../../../matching/matchPass.ts'
import {documentEvidence, sessionEvidence, text} from '../../evidence.ts'
import {isSameDocument, passCause} from '../../passCause.ts'

export const passRenamedSincePurchase = passCause(
  'pass-renamed-since-purchase',
  (pass, deciding) => {
    const bought = nameInSession(deciding.purchase)?.trim() ?? null
    if (bought === null || !isSameDocument(deciding) || bought === pass.name.trim()) return null
    return {
      evidence: [
        documentEvidence('pass', pass.id, 'name', pass.name),
        sessionEvidence(deciding.purchase, 'line_items.description', bought),
      ],
      values: {pass: text(pass.name.trim()), bought: text(bought)},
    }
  },
)
