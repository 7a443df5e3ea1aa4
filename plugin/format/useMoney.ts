import {useCallback} from 'react'
import {useCurrentLocale} from 'sanity'
import {fractionDigits, majorUnits, type Money} from '../../schemas/rules/money.ts'

/** Writes an amount as the reader's language does. Whole amounts go without decimals: 250 kr. */
export function useMoney(): (money: Money) => string {
  const {id: locale} = useCurrentLocale()
  return useCallback(
    (money) => {
      const major = majorUnits(money)
      const digits = Number.isInteger(major) ? 0 : fractionDigits(money.currency)
      return new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: money.currency,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(major)
    },
    [locale],
  )
}
