import type {StudentFacts} from '../facts.ts'
import type {Purchase} from '../purchase.ts'
import type {AssessedPurchase} from './assessment.ts'
import {schoolMatchOf} from './schoolOf.ts'
import {soldPasses, wholeMatch} from './soldPasses.ts'

/** What a payment was for, and at which school. */
export function whatWasSold(
  purchase: Purchase,
  facts: StudentFacts,
): Pick<AssessedPurchase, 'schoolId' | 'schoolMatch' | 'sold' | 'passMatch' | 'pass' | 'term'> {
  const schoolMatch = schoolMatchOf(purchase, facts)
  const stated = schoolMatch.schoolId
  if (!sellsPass(purchase)) {
    const passMatch = wholeMatch([])
    return {schoolId: stated, schoolMatch, sold: [], passMatch, pass: null, term: null}
  }
  const school = facts.schools.find(({id}) => id === stated) ?? facts.school
  const schoolIds =
    schoolMatch.by === 'shared-account' ? schoolMatch.candidates : [stated ?? school.id]
  const sold = soldPasses(purchase, facts, {schoolIds, currency: school.currency})
  const [first] = sold
  const passMatch = wholeMatch(sold)
  const isOne = passMatch.kind !== 'ambiguous'
  // Of several schools that may have sold it, the pass of none is the right one.
  const isOfSchool = schoolMatch.by !== 'shared-account'
  const pass = isOne && isOfSchool ? (first?.pass ?? null) : null
  return {
    schoolId: stated ?? pass?.schoolId ?? null,
    schoolMatch,
    sold,
    passMatch,
    pass,
    term: isOne ? (first?.term ?? null) : null,
  }
}

export function sellsPass({claims}: Purchase): boolean {
  return claims.kind !== 'class' && claims.kind !== 'platform-plan'
}
