/** An amount in the minor unit that Stripe uses for its currency (øre for NOK). `currency` is lower case, as in Stripe. */
export interface Money {
  minor: number
  currency: string
}

// https://docs.stripe.com/currencies#zero-decimal. Intl cannot tell: to Intl, ISK has no decimals, but Stripe charges it (and UGX) with two.
const ZERO_DECIMAL = new Set(
  'bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' '),
)
const THREE_DECIMAL = new Set('bhd jod kwd omr tnd'.split(' '))

/** How many digits of a Stripe amount stand behind the decimal point. */
export function fractionDigits(currency: string): 0 | 2 | 3 {
  const code = currency.toLowerCase()
  if (ZERO_DECIMAL.has(code)) return 0
  return THREE_DECIMAL.has(code) ? 3 : 2
}

/** The amount in the currency's main unit, as the host app stores it in `purchasePrice` (250 for 25 000 øre). */
export function majorUnits(money: Money): number {
  return money.minor / 10 ** fractionDigits(money.currency)
}

/** The amount of a main-unit number, rounded to the nearest minor unit. */
export function moneyFromMajor(major: number, currency: string): Money {
  return {
    minor: Math.round(major * 10 ** fractionDigits(currency)),
    currency: currency.toLowerCase(),
  }
}
