import {LAZY_TEXTS} from './lazyTexts.ts'
import type {LazyPart} from './PartTexts.ts'
import type {FlatTexts} from './textsOf.ts'

export type OwnLanguage = keyof typeof LAZY_TEXTS

interface Fetched {
  promise: Promise<void>
  /** Null until they are there. */
  texts: FlatTexts | null
}

const fetched = new Map<string, Fetched>()

/** The texts of a part and those that it shares with the student file. Fetched once. */
export function fetchTexts(language: OwnLanguage, part: LazyPart): Fetched {
  const key = `${language}/${part}`
  const earlier = fetched.get(key)
  if (earlier !== undefined) return earlier
  const fetchNow = async () => {
    const loaders = LAZY_TEXTS[language]
    const [shared, own] = await Promise.all([loaders.file(), loaders[part]()])
    entry.texts = {...shared.default, ...own.default}
  }
  const entry: Fetched = {promise: fetchNow(), texts: null}
  fetched.set(key, entry)
  return entry
}

/** A Studio in a language that the plugin does not speak gets English, beside what its host has translated. */
export function ownLanguage(localeId: string): OwnLanguage {
  return isOwn(localeId) ? localeId : 'en-US'
}

export function isOwn(localeId: string): localeId is OwnLanguage {
  return Object.hasOwn(LAZY_TEXTS, localeId)
}
