import type {StudentFacts} from '../facts.ts'
import {leadItem, type Purchase} from '../purchase.ts'

/** The school a payment was made to: what the session says, else the pass's school, else the owner of the account. */
export function schoolOf(
  purchase: Purchase,
  facts: Pick<StudentFacts, 'schools' | 'passes'>,
): string | null {
  const {schoolId, schoolSlug, passId} = purchase.claims
  const stated = new Set([schoolId, schoolSlug].filter((name) => name !== null))
  const named = facts.schools.find(({id, slug}) => stated.has(id) || stated.has(slug))
  if (named) return named.id
  const pass = facts.passes.find(
    ({id}) => id === passId || id === leadItem(purchase)?.productPassId,
  )
  if (pass?.schoolId) return pass.schoolId
  // A school that the actor may not see is still not the one that was asked about.
  if (schoolId !== null) return schoolId
  return facts.schools.find((school) => school.stripeAccountId === purchase.account)?.id ?? null
}
