import {useCurrentLocale} from 'sanity'
import {fetchTexts, ownLanguage} from './fetchTexts.ts'
import type {LazyPart} from './PartTexts.ts'

/** Fetches the texts of a part beside its code, not after it. Waits for nothing. */
export function usePrefetchedTexts(part: LazyPart): void {
  fetchTexts(ownLanguage(useCurrentLocale().id), part)
}
