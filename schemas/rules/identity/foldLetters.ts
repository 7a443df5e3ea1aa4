/** Letters that people leave the marks off when they type a name, in lower case, each with what they type instead. */
export const PLAIN_LETTERS: readonly (readonly [marked: string, plain: string])[] = [
  ...pairs('àáâãäåā', 'a'),
  ...pairs('çćč', 'c'),
  ...pairs('đð', 'd'),
  ...pairs('èéêëēę', 'e'),
  ...pairs('ìíîïī', 'i'),
  ...pairs('ł', 'l'),
  ...pairs('ñńŋ', 'n'),
  ...pairs('òóôõöøō', 'o'),
  ...pairs('śš', 's'),
  ...pairs('ŧ', 't'),
  ...pairs('ùúûüū', 'u'),
  ...pairs('ýÿ', 'y'),
  ...pairs('źżž', 'z'),
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
]

const PLAIN: ReadonlyMap<string, string> = new Map(PLAIN_LETTERS)

/** Equal for two spellings of one name: case and marks do not count. */
export function foldLetters(text: string): string {
  return Array.from(text.normalize('NFC').toLowerCase())
    .map((letter) => PLAIN.get(letter) ?? letter)
    .join('')
}

function pairs(marked: string, plain: string): (readonly [string, string])[] {
  return Array.from(marked).map((letter) => [letter, plain] as const)
}
