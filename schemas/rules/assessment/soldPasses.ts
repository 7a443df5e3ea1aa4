import type {StudentFacts} from '../facts.ts'
import {bareName, matchPass, type PassMatch, type Seller} from '../matching/matchPass.ts'
import type {Pass} from '../pass.ts'
import type {Purchase, PurchaseItem} from '../purchase.ts'
import {dueTerm, type Term} from './dueTerm.ts'

/** One pass of a payment: items times quantity, each by itself. */
export interface SoldPass {
  /** Which of the payment's passes it is, from 0. Part of the name under which it is claimed. */
  item: number
  name: string | null
  /** Minor unit, of this one; null where Stripe did not say. */
  amount: number | null
  passMatch: PassMatch
  pass: Pass | null
  /** From when to when it counts by the rule; null where no rule says. */
  term: Term | null
}

/** A checkout has at most a hundred lines; more pieces than this are no student's. */
const MOST_PASSES = 100

/**
 * What a payment was for, pass by pass. A line that is no pass, such as a fee beside one, is left out; where no line is known
 * to be one, the first has to serve.
 */
export function soldPasses(
  purchase: Purchase,
  facts: Pick<StudentFacts, 'passes' | 'subscriptions'>,
  seller: Seller,
): SoldPass[] {
  const bought = purchase.items.filter(({quantity}) => quantity > 0)
  const lines: (PurchaseItem | null)[] = bought.length === 0 ? [null] : bought
  const isAlone = lines.length === 1
  const matched = lines.map((line) => {
    const passMatch = matchPass(purchase, line, facts.passes, seller, isAlone)
    return {line, passMatch}
  })
  const ofPasses = matched.filter(
    ({passMatch}) => passMatch.kind !== 'unknown' || passMatch.missingPassId !== null,
  )
  const counted = ofPasses.length > 0 ? ofPasses : matched.slice(0, 1)
  const pieces = counted.flatMap(({line, passMatch}) => {
    const quantity = Math.min(line?.quantity ?? 1, MOST_PASSES)
    const amount = line?.amount ?? null
    const pass = facts.passes.find(({id}) => id === passIdOf(passMatch)) ?? null
    const piece = {
      name: bareName(line?.name ?? purchase.claims.passName),
      amount: amount === null ? null : Math.round(amount / quantity),
      passMatch,
      pass,
      term: pass === null ? null : dueTerm(purchase, pass, facts.subscriptions),
    }
    return Array.from({length: quantity}, () => piece)
  })
  return pieces.slice(0, MOST_PASSES).map((piece, item) => ({item, ...piece}))
}

function passIdOf(match: PassMatch): string | null {
  if (match.kind === 'found') return match.passId
  return match.kind === 'price-only' ? match.candidate : null
}

/** The match of all passes of a payment together: of several different ones none is right, and a person has to choose. */
export function wholeMatch(sold: readonly SoldPass[]): PassMatch {
  const [first] = sold
  if (first === undefined) return {kind: 'unknown', missingPassId: null, isIncomparable: false}
  const ids = new Set(sold.map(({pass}) => pass?.id ?? null))
  if (ids.size === 1) return first.passMatch
  const candidates = [...ids].filter((id) => id !== null).toSorted()
  return {kind: 'ambiguous', by: 'items', candidates, missingPassId: null}
}
