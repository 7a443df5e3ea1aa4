import type {Json} from '../json.ts'

/** A number that JavaScript makes of a text as well: the host app reads "3" so. Null: it is no number that can be counted with. */
export function storedNumber(stored: Json): number | null {
  if (typeof stored === 'string' && stored.trim() === '') return null
  if (typeof stored !== 'string' && typeof stored !== 'number') return null
  const number = Number(stored)
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : null
}

/** Three decimals are the most that a currency has: beyond this its minor units are no exact number any more. */
const MOST_MAJOR_UNITS = Number.MAX_SAFE_INTEGER / 1000

/** An amount in main units that can be told exactly. */
export function storedAmount(stored: Json): number | null {
  const amount = storedNumber(stored)
  return amount !== null && Math.abs(amount) <= MOST_MAJOR_UNITS ? amount : null
}
