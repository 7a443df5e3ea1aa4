import {nameInSession} from '../../../matching/matchPass.ts'
import {decidingCause} from '../../cause.ts'
import {count, documentEvidence, text} from '../../evidence.ts'

export const passNameAmbiguous = decidingCause(
  'pass-name-ambiguous',
  ({passMatch, purchase, schoolMatch}, {facts}) => {
    if (passMatch.kind !== 'ambiguous' || passMatch.by !== 'name') return null
    // Where even the school is open, that is what has to be asked first.
    if (schoolMatch.by === 'shared-account') return null
    const {candidates} = passMatch
    return {
      evidence: facts.passes
        .filter((pass) => candidates.includes(pass.id))
        .map((pass) => documentEvidence('pass', pass.id, 'name', pass.name)),
      values: {
        name: text(nameInSession(purchase)?.trim() ?? '?'),
        passes: count(candidates.length),
      },
    }
  },
)
