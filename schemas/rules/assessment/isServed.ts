import type {AssessedPurchase} from './assessment.ts'

/** A subscription stands for the payment: one that carries its names, or one made by hand for the same pass. */
export function isServed(entry: Pick<AssessedPurchase, 'links'>): boolean {
  return entry.links.some((link) => link.method !== 'stand-in-other-pass')
}
