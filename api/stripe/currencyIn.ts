/** ISO 4217 for "no currency": a session that never reached an amount has none. */
const NO_CURRENCY = 'xxx'

/** A currency as the rules know it, three letters in lower case; or none, where nobody could write an amount in it. */
export function currencyIn(stated: string | null | undefined): string {
  const code = stated?.toLowerCase() ?? ''
  return /^[a-z]{3}$/.test(code) ? code : NO_CURRENCY
}
