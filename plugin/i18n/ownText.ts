import {isOwn} from './fetchTexts.ts'
import type {FlatTexts} from './textsOf.ts'

/** How i18next is asked for a text of ours, so that what the host has set in the plugin's namespace comes first. */
export function ownText(key: string, texts: FlatTexts, localeId: string) {
  return {
    defaultValue: texts[key],
    defaultValue_one: texts[`${key}_one`],
    defaultValue_other: texts[`${key}_other`],
    // Our own words in the reader's language come before what a host has set in English alone.
    ...(isOwn(localeId) ? {fallbackLng: false} : {}),
  }
}
