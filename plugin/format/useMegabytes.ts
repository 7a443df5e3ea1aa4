import {useCallback} from 'react'
import {useCurrentLocale} from 'sanity'

const BYTES_IN_MB = 1_000_000

/** Writes a size in megabytes as the reader's language does. */
export function useMegabytes(): (bytes: number) => string {
  const {id: locale} = useCurrentLocale()
  return useCallback(
    (bytes) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: 'megabyte',
        maximumFractionDigits: bytes < BYTES_IN_MB ? 2 : 1,
      }).format(bytes / BYTES_IN_MB),
    [locale],
  )
}
