const FIRST_MS = 200
const MILLISECONDS = 1000

/**
 * How long to leave a service alone before asking again: what it says itself, else twice as long each time, and never
 * quite as long as others wait, so that they do not all come back at once.
 *
 * @param retries how often it was asked again already
 * @param retryAfter the header, in seconds. Its other form, a date, is left to guesswork: clocks differ.
 */
export function backoffMs(retries: number, retryAfter: string | null = null): number {
  const seconds = retryAfter === null || retryAfter.trim() === '' ? NaN : Number(retryAfter)
  if (Number.isFinite(seconds) && seconds >= 0) return seconds * MILLISECONDS
  const longest = FIRST_MS * 2 ** retries
  return longest / 2 + (Math.random() * longest) / 2
}
