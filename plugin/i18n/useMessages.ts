import {useCallback} from 'react'
import {useCurrentLocale, useTranslation} from 'sanity'
import {fetchTexts, ownLanguage} from './fetchTexts.ts'
import {PASS_SUPPORT_NAMESPACE} from './index.ts'
import type {Translate} from './messageKeys.ts'
import {ownText} from './ownText.ts'
import type {LazyPart} from './PartTexts.ts'

/**
 * Texts of a part in the reader's language: its own and those of the student file. Suspends until they are there, so that
 * no key is ever seen instead of its text. What the host has set in the plugin's namespace comes first.
 */
export function useMessages(): Translate
export function useMessages<Part extends LazyPart>(part: Part): Translate<Part>
export function useMessages(part: LazyPart = 'file'): Translate<LazyPart> {
  const {t} = useTranslation(PASS_SUPPORT_NAMESPACE)
  const {id} = useCurrentLocale()
  const {texts, promise} = fetchTexts(ownLanguage(id), part)
  // Thrown, as i18next does, and not given to `use`: that lets even a promise that was kept long ago hold up the screen.
  if (texts === null) throw promise
  return useCallback(
    (key, values = {}) => t(key, {...ownText(key, texts, id), ...values}),
    [t, id, texts],
  )
}
