import {moneyFromMajor} from '../money.ts'
import type {Pass} from '../pass.ts'
import {receiptName, type Purchase, type PurchaseItem} from '../purchase.ts'

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
  | {
      kind: 'ambiguous'
      by: 'name' | 'price' | 'items'
      candidates: string[]
      missingPassId: string | null
    }
  /** Nothing but the amount is left and one pass has it. A person has to say so: a price is no proof. */
  | {kind: 'price-only'; candidate: string; missingPassId: string | null}
  /** What the product says could not be read: it may name another pass than the receipt does. */
  | {kind: 'unread'; missingPassId: null}
  | {
      kind: 'unknown'
      missingPassId: string | null
      /** It was paid in another currency than the passes cost, so that the amount rules none out. */
      isIncomparable: boolean
    }

/** Whose passes are meant, mostly of one school, and the currency in which they cost what they cost. */
export interface Seller {
  schoolIds: readonly string[]
  currency: string
}

/**
 * Which pass one line of a payment was for: ids first, then the name on the receipt, and the price only to name candidates.
 *
 * @param isAlone the line is all that was bought, so that what the session says is said of it
 */
export function matchPass(
  purchase: Purchase,
  line: PurchaseItem | null,
  passes: readonly Pass[],
  {schoolIds, currency}: Seller,
  isAlone = true,
): PassMatch {
  const {claims} = purchase
  const ids = [
    ...(isAlone ? [{id: claims.passId, method: 'metadata-pass-id' as const}] : []),
    {id: line?.productPassId ?? null, method: 'product-pass-id' as const},
  ]
  for (const {id, method} of ids) {
    if (id !== null && passes.some((pass) => pass.id === id)) {
      return {kind: 'found', passId: id, method, missingPassId: null}
    }
  }
  if (purchase.unread.includes('items')) return {kind: 'unread', missingPassId: null}
  const missingPassId = (isAlone ? claims.passId : null) ?? line?.productPassId ?? null
  const ofSchool = passes.filter(
    (pass) => pass.schoolId !== null && schoolIds.includes(pass.schoolId),
  )
  return (
    matchByName(bareName(line?.name ?? null), ofSchool, missingPassId) ??
    (isAlone ? matchByName(bareName(claims.passName), ofSchool, missingPassId) : null) ??
    matchByPrice(purchase, ofSchool, {missingPassId, currency, isAlone})
  )
}

/** The name that stood on the receipt, without what an upgrade puts before it. */
export function bareName(name: string | null): string | null {
  return name === null ? null : name.replace(/^upgrade to /i, '')
}

const NAME_TIERS: {method: PassMatchMethod; spell: (name: string) => string}[] = [
  {method: 'name-exact', spell: (name) => name},
  {method: 'name-trimmed', spell: (name) => name.trim()},
  {method: 'name-folded', spell: (name) => name.trim().toLowerCase()},
]

export function matchByName(
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
  {
    missingPassId,
    currency,
    isAlone,
  }: {missingPassId: string | null; currency: string; isAlone: boolean},
): PassMatch {
  // A session that names its pass, if only one that is gone, has more to say than its amount.
  const saysMore = missingPassId !== null || purchase.claims.passName !== null
  if (saysMore || !isAlone) return {kind: 'unknown', missingPassId, isIncomparable: false}
  const isIncomparable = purchase.amount.currency !== currency && purchase.account !== 'platform'
  if (purchase.amount.currency !== currency) return {kind: 'unknown', missingPassId, isIncomparable}
  const candidates = passesAtPrice(purchase, passes)
    .map((pass) => pass.id)
    .toSorted()
  const [candidate] = candidates
  if (candidate === undefined) return {kind: 'unknown', missingPassId, isIncomparable}
  return candidates.length === 1
    ? {kind: 'price-only', candidate, missingPassId}
    : {kind: 'ambiguous', by: 'price', candidates, missingPassId}
}

function passesAtPrice(purchase: Purchase, passes: readonly Pass[]): Pass[] {
  const prices = listPrices(purchase)
  const {currency} = purchase.amount
  return passes.filter(
    (pass) => pass.price !== null && prices.includes(moneyFromMajor(pass.price, currency).minor),
  )
}

/** What may have stood on the price tag, minor unit: before what Stripe took off, and with its taxes in or on top of it. */
export function listPrices({amount, discount, tax}: Purchase): number[] {
  return [...new Set([amount.minor + discount, amount.minor + discount - tax])]
}

/** The name of what was bought, as the receipt or else the session has it. */
export function nameInSession(purchase: Purchase): string | null {
  return bareName(receiptName(purchase) ?? purchase.claims.passName)
}
