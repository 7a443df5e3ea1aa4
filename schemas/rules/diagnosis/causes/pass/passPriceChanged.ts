import {isFarFromPrice, isOtherPrice} from '../../../assessment/purchaseFacts.ts'
import {documentEvidence, money, sessionEvidence, text} from '../../evidence.ts'
import {isSameDocument, passCause} from '../../passCause.ts'

/** A discount or an upgrade explains another amount; without either, the price was another. */
export const passPriceChanged = passCause('pass-price-changed', (pass, entry, {facts}) => {
  const {purchase} = entry
  if (!isSameDocument(entry) || !isOtherPrice(entry, pass, facts)) return null
  if (isFarFromPrice(entry, pass, facts)) return null
  return {
    evidence: [
      documentEvidence('pass', pass.id, 'price', pass.price),
      sessionEvidence(purchase, 'amount_total', purchase.amount.minor),
    ],
    values: {pass: text(pass.name.trim()), amount: money(purchase.amount)},
  }
})
