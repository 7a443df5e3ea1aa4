import {decidingCause} from '../../cause.ts'
import {count, documentEvidence, money} from '../../evidence.ts'

export const passPriceAmbiguous = decidingCause(
  'pass-price-ambiguous',
  ({passMatch, purchase, schoolMatch}, {facts}) => {
    if (passMatch.kind !== 'ambiguous' || passMatch.by !== 'price') return null
    // Where even the school is open, that is what has to be asked first.
    if (schoolMatch.by === 'shared-account') return null
    const {candidates} = passMatch
    return {
      evidence: facts.passes
        .filter((pass) => candidates.includes(pass.id))
        .map((pass) => documentEvidence('pass', pass.id, 'price', pass.price)),
      values: {amount: money(purchase.amount), passes: count(candidates.length)},
    }
  },
)
