import type {LakeDocument} from './lakeDocument.ts'

/** One term of `text::query()`: words that follow each other, the last perhaps only begun. */
export interface TextTerm {
  words: string[]
  isPrefix: boolean
  isNegated: boolean
}

const TERM = /-?"[^"]*"|\S+/g
const WORD_BREAK = /[^\p{L}\p{N}_]+/u

/** Reads `school pass*`, `"exact phrase"` and `-without`; a lone `*` asks for everything. */
export function readTextQuery(text: string): TextTerm[] {
  return (text.match(TERM) ?? [])
    .map((term) => ({
      words: wordsOf(term),
      isPrefix: term.endsWith('*'),
      isNegated: term.startsWith('-'),
    }))
    .filter(({words}) => words.length > 0)
}

export function matchesTerms(document: LakeDocument, terms: readonly TextTerm[]): boolean {
  const text = searchableText(document)
  return terms.every((term) => contains(text, term) !== term.isNegated)
}

function contains(text: string, {words, isPrefix}: TextTerm): boolean {
  return text.includes(` ${words.join(' ')}${isPrefix ? '' : ' '}`)
}

const texts = new WeakMap<LakeDocument, string>()

function searchableText(document: LakeDocument): string {
  const known = texts.get(document)
  if (known !== undefined) return known
  // the bar keeps a phrase from reaching from one attribute into the next
  const text = ` ${stringsIn(document)
    .map((part) => wordsOf(part).join(' '))
    .join(' | ')} `
  texts.set(document, text)
  return text
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value)
    .filter(([key]) => key === '_id' || !key.startsWith('_'))
    .flatMap(([, item]) => stringsIn(item))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(WORD_BREAK).filter(Boolean)
}
