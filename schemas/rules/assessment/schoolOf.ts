import type {StudentFacts} from '../facts.ts'
import {matchByName} from '../matching/matchPass.ts'
import {leadItem, receiptName, type Purchase, type PurchaseClaims} from '../purchase.ts'
import type {School} from '../school.ts'

/** The school that a payment was made to, and what tells so. */
export type SchoolMatch =
  | {schoolId: string; by: 'session' | 'pass' | 'account'}
  /** Several schools have the account, and nothing tells which of them it was. */
  | {schoolId: null; by: 'shared-account'; candidates: string[]}
  | {schoolId: null; by: null}

type Known = Pick<StudentFacts, 'schools' | 'passes' | 'foreignSchools'>

/** What the session says, if it leads to a school; else the pass's school, else whose account it is. */
export function schoolMatchOf(purchase: Purchase, facts: Known): SchoolMatch {
  const {claims} = purchase
  const stated = statedSchools(purchase.claims).flatMap((name) => schoolNamed(name, facts) ?? [])[0]
  if (stated !== undefined) return {schoolId: stated, by: 'session'}
  const ids = new Set([claims.passId, leadItem(purchase)?.productPassId])
  const pass = facts.passes.find(({id}) => ids.has(id))
  if (pass?.schoolId) return {schoolId: pass.schoolId, by: 'pass'}
  const owners = facts.schools.filter((school) => school.stripeAccountId === purchase.account)
  const [owner, ...others] = owners
  if (owner === undefined) return {schoolId: null, by: null}
  if (others.length === 0) return {schoolId: owner.id, by: 'account'}
  const sellers = owners.filter(({id}) => sellsByName(purchase, id, facts))
  const [seller] = sellers
  if (seller !== undefined && sellers.length === 1) return {schoolId: seller.id, by: 'pass'}
  return {
    schoolId: null,
    by: 'shared-account',
    candidates: owners.map(({id}) => id).toSorted(),
  }
}

/** The school a payment was made to; null where nothing tells. */
export function schoolOf(purchase: Purchase, facts: Known): string | null {
  return schoolMatchOf(purchase, facts).schoolId
}

/** What stands in a school's place in the session. It may be no school at all. */
export function statedSchools({
  schoolId,
  schoolSlug,
}: Pick<PurchaseClaims, 'schoolId' | 'schoolSlug'>): string[] {
  return [schoolId, schoolSlug].filter((name) => name !== null)
}

/** A school by its id, slug or name. One that the actor may not see is still not the one that was asked about. */
export function schoolNamed(name: string, {schools, foreignSchools}: Known): string | null {
  const folded = fold(name)
  const known: Pick<School, 'id' | 'slug' | 'name'>[] = [...schools, ...foreignSchools]
  return (
    known.find(({id, slug}) => id === name || slug === name)?.id ??
    known.find((school) => fold(school.name) === folded)?.id ??
    null
  )
}

function sellsByName(purchase: Purchase, schoolId: string, {passes}: Known): boolean {
  const ofSchool = passes.filter((pass) => pass.schoolId === schoolId)
  return matchByName(receiptName(purchase) ?? purchase.claims.passName, ofSchool, null) !== null
}

function fold(name: string): string {
  return name.trim().toLowerCase()
}
