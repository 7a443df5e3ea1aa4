import type {Purchase} from '../purchase.ts'

/** A discount was given. `discountAmount` is written, as 0, where there was none. */
export function hasPromo({claims}: Purchase): boolean {
  return claims.promoCode !== null || (claims.discountAmount ?? 0) > 0
}
