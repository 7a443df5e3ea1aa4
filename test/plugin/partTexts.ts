import studioEn from '../../plugin/i18n/en/studio.ts'
import type {OwnLanguage} from '../../plugin/i18n/fetchTexts.ts'
import {LAZY_TEXTS} from '../../plugin/i18n/lazyTexts.ts'
import studioNb from '../../plugin/i18n/nb/studio.ts'
import type {FlatTexts} from '../../plugin/i18n/textsOf.ts'

const STUDIO = {'en-US': studioEn, 'nb-NO': studioNb} satisfies Record<OwnLanguage, FlatTexts>

/** Each part's own texts in one language. */
export async function partTexts(language: OwnLanguage): Promise<[part: string, FlatTexts][]> {
  const parts = Object.entries(LAZY_TEXTS[language]).map(
    async ([part, load]): Promise<[string, FlatTexts]> => [part, (await load()).default],
  )
  return [['studio', STUDIO[language]], ...(await Promise.all(parts))]
}

/** Every text in one language. */
export async function allTexts(language: OwnLanguage): Promise<FlatTexts> {
  const parts = await partTexts(language)
  return Object.fromEntries(parts.flatMap(([, texts]) => Object.entries(texts)))
}
