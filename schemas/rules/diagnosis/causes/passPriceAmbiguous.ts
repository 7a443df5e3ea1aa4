import {finding, type Cause} from '../cause.ts'
import {count, documentEvidence, money} from '../evidence.ts'

export const passPriceAmbiguous: Cause = {
  code: 'pass-price-ambiguous',
  find: ({deciding, facts}) => {
    if (deciding?.passMatch.kind !== 'ambiguous' || deciding.passMatch.by !== 'price') return []
    const {candidates} = deciding.passMatch
    return [
      finding({
        code: 'pass-price-ambiguous',
        subjectId: deciding.purchase.sessionId,
        evidence: facts.passes
          .filter((pass) => candidates.includes(pass.id))
          .map((pass) => documentEvidence('pass', pass.id, 'price', pass.price)),
        values: {amount: money(deciding.purchase.amount), passes: count(candidates.length)},
      }),
    ]
  },
}
