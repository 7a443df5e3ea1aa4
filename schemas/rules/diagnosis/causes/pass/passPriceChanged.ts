import {moneyFromMajor} from '../../../money.ts'
import {documentEvidence, money, sessionEvidence, text} from '../../evidence.ts'
import {hasPromo} from '../../../assessment/purchaseFacts.ts'
import {isSameDocument, passCause} from '../../passCause.ts'

/** A discount or an upgrade explains another amount; without either, the price was another. */
export const passPriceChanged = passCause('pass-price-changed', (pass, deciding) => {
  const {purchase} = deciding
  if (hasPromo(purchase) || purchase.claims.kind === 'upgrade') return null
  if (!isSameDocument(deciding) || pass.price === null) return null
  const {minor, currency} = purchase.amount
  if (moneyFromMajor(pass.price, currency).minor === minor) return null
  return {
    evidence: [
      documentEvidence('pass', pass.id, 'price', pass.price),
      sessionEvidence(purchase, 'amount_total', minor),
    ],
    values: {pass: text(pass.name.trim()), amount: money(purchase.amount)},
  }
})
