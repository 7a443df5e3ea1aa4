/** The country code of the schools that the host app serves: numbers are typed with and without it. */
const COUNTRY_CODE = '47'
const NATIONAL_LENGTH = 8
/** A shorter number is a fragment, and fragments agree by chance. */
const SHORTEST = 6

/** Equal for two spellings of one number: spaces, signs, `+47` and `0047`. Null for what is no number. */
export function foldPhone(typed: string | null): string | null {
  const digits = (typed ?? '').replace(/\D/g, '').replace(/^00/, '')
  if (digits.length < SHORTEST) return null
  const isNational = digits.length === COUNTRY_CODE.length + NATIONAL_LENGTH
  return isNational && digits.startsWith(COUNTRY_CODE) ? digits.slice(COUNTRY_CODE.length) : digits
}
