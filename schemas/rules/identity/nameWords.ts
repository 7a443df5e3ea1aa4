import {foldLetters} from './foldLetters.ts'

/** Names that the host app writes when it knows nobody's. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(['user', 'customer', 'unknown'])

/** The words of a name, folded, without signs. Empty for a placeholder. */
export function nameWords(name: string | null): string[] {
  const words = foldLetters(name ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return words.length === 1 && PLACEHOLDERS.has(words[0] ?? '') ? [] : words
}

/** The same words, in whatever order. */
export function isSameName(a: string | null, b: string | null): boolean {
  const [one, other] = [nameWords(a), nameWords(b)]
  return one.length > 0 && one.toSorted().join(' ') === other.toSorted().join(' ')
}

/**
 * Neither first name turns up in the other name, not even shortened: Turid Dahl and Oda Dahl, but not Kari Lunde and
 * Lunde, Kari. Where a name is missing, nothing can be said.
 */
export function areFirstNamesDifferent(a: string | null, b: string | null): boolean {
  const [one, other] = [nameWords(a), nameWords(b)]
  const [firstOfOne] = one
  const [firstOfOther] = other
  if (firstOfOne === undefined || firstOfOther === undefined) return false
  return !isAmong(firstOfOne, other) && !isAmong(firstOfOther, one)
}

function isAmong(word: string, words: readonly string[]): boolean {
  return words.some((other) => other.startsWith(word) || word.startsWith(other))
}
