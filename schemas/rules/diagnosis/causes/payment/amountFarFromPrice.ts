import {isFarFromPrice} from '../../../assessment/purchaseFacts.ts'
import {moneyFromMajor} from '../../../money.ts'
import {documentEvidence, money, sessionEvidence, text} from '../../evidence.ts'
import {passCause} from '../../passCause.ts'

/** Less than three quarters of the price, and nothing that explains it. */
export const amountFarFromPrice = passCause('amount-far-from-price', (pass, entry, {facts}) => {
  const {purchase} = entry
  if (pass.price === null || !isFarFromPrice(entry, pass, facts)) return null
  return {
    evidence: [
      documentEvidence('pass', pass.id, 'price', pass.price),
      sessionEvidence(purchase, 'amount_total', purchase.amount.minor),
    ],
    values: {
      amount: money(purchase.amount),
      pass: text(pass.name.trim()),
      price: money(moneyFromMajor(pass.price, purchase.amount.currency)),
    },
  }
})
