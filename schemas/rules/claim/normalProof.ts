/** What people write before a number, in the two languages. It does not make it another number. */
const LABELS: ReadonlySet<string> = new Set([
  'receipt',
  'receiptno',
  'receiptnumber',
  'kvittering',
  'kvitteringsnr',
  'kvitteringsnummer',
  'no',
  'nr',
  'num',
  'number',
  'nummer',
])

/**
 * A proof as it would be typed by anybody: NFKC, folded case, letters and digits alone, and no label before the number. Empty
 * where there is neither a letter nor a digit.
 */
export function normalProof(text: string): string {
  const runs = withoutHidden(text)
    .normalize('NFKC')
    // Folds what lower case alone keeps apart, such as ß and SS.
    .toUpperCase()
    .toLowerCase()
    .match(/\p{L}+|\p{N}+/gu)
  const words = [...(runs ?? [])]
  while (LABELS.has(words[0] ?? '') && words.slice(1).some((word) => /\p{N}/u.test(word))) {
    words.shift()
  }
  return words.join('')
}

/** Signs that nobody sees would part a word in two. */
export function withoutHidden(text: string): string {
  return text.replace(/\p{Cf}|(?!\s)\p{Cc}/gu, '')
}
