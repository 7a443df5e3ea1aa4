import {moneyFromMajor} from '../money.ts'
import type {Pass} from '../pass.ts'
import {leadItem, receiptName, type Purchase} from '../purchase.ts'

/** What tied a purchase to a pass, best evidence first. */
export const PASS_MATCH_METHODS = [
  'metadata-pass-id',
  'product-pass-id',
  'name-exact',
  'name-trimmed',
  'name-folded',
  'chosen-by-person',
] as const
export type PassMatchMethod = (typeof PASS_MATCH_METHODS)[number]

export type PassMatch =
  | {
      kind: 'found'
      passId: string
      method: PassMatchMethod
      /** An id in the session resolves to no document, so the name had to serve. */
      missingPassId: string | null
    }
  | {kind: 'ambiguous'; by: 'name' | 'price'; candidates: string[]; missingPassId: string | null}
  /** Nothing but the amount is left and one pass has it. A person has to say so: a price is no proof. */
  | {kind: 'price-only'; candidate: string; missingPassId: string | null}
  | {kind: 'unknown'; missingPassId: string | null}

/** Which pass a payment was for: ids first, then the name in the session, and the price only to name candidates. */
export function matchPass(
  purchase: Purchase,
  passes: readonly Pass[],
  schoolId: string,
): PassMatch {
  const ids = [
    {id: purchase.claims.passId, method: 'metadata-pass-id' as const},
    {id: leadItem(purchase)?.productPassId ?? null, method: 'product-pass-id' as const},
  ]
  for (const {id, method} of ids) {
    if (id !== null && passes.some((pass) => pass.id === id)) {
      return {kind: 'found', passId: id, method, missingPassId: null}
    }
  }
  const missingPassId = purchase.claims.passId ?? leadItem(purchase)?.productPassId ?? null
  const ofSchool = passes.filter((pass) => pass.schoolId === schoolId)
  return (
    matchByName(nameInSession(purchase), ofSchool, missingPassId) ??
    matchByName(purchase.claims.passName, ofSchool, missingPassId) ??
    matchByPrice(purchase, ofSchool, missingPassId)
  )
}

/** The name that stood on the receipt. An upgrade's line item reads "Upgrade to …". */
export function nameInSession(purchase: Purchase): string | null {
  const name = receiptName(purchase) ?? purchase.claims.passName
  return name === null ? null : name.replace(/^upgrade to /i, '')
}

const NAME_TIERS: {method: PassMatchMethod; spell: (name: string) => string}[] = [
  {method: 'name-exact', spell: (name) => name},
  {method: 'name-trimmed', spell: (name) => name.trim()},
  {method: 'name-folded', spell: (name) => name.trim().toLowerCase()},
]

function matchByName(
  name: string | null,
  passes: readonly Pass[],
  missingPassId: string | null,
): PassMatch | null {
  if (name === null) return null
  for (const {method, spell} of NAME_TIERS) {
    const hits = passes
      .filter((pass) => spell(pass.name) === spell(name))
      .map((pass) => pass.id)
      .toSorted()
    if (hits.length > 1) return {kind: 'ambiguous', by: 'name', candidates: hits, missingPassId}
    const [passId] = hits
    if (passId !== undefined) return {kind: 'found', passId, method, missingPassId}
  }
  return null
}

function matchByPrice(
  purchase: Purchase,
  passes: readonly Pass[],
  missingPassId: string | null,
): PassMatch {
  // A session that names its pass, if only one that is gone, has more to say than its amount.
  if (missingPassId !== null || purchase.claims.passName !== null) {
    return {kind: 'unknown', missingPassId}
  }
  const candidates = passesAtPrice(purchase, passes)
    .map((pass) => pass.id)
    .toSorted()
  const [candidate] = candidates
  if (candidate === undefined) return {kind: 'unknown', missingPassId}
  return candidates.length === 1
    ? {kind: 'price-only', candidate, missingPassId}
    : {kind: 'ambiguous', by: 'price', candidates, missingPassId}
}

function passesAtPrice(purchase: Purchase, passes: readonly Pass[]): Pass[] {
  const {minor, currency} = purchase.amount
  return passes.filter(
    (pass) => pass.price !== null && moneyFromMajor(pass.price, currency).minor === minor,
  )
}
