import {useEffect, useReducer} from 'react'
import {useCurrentLocale, useTranslation} from 'sanity'
import type {FindingCode} from '../../schemas/rules/diagnosis/findingCodes.ts'
import {fetchTexts, ownLanguage} from './fetchTexts.ts'
import {PASS_SUPPORT_NAMESPACE} from './index.ts'
import type {MessageKey} from './messageKeys.ts'
import {ownText} from './ownText.ts'

/**
 * The short name of a finding among the Studio's own documents, which wait for no text: null until it is there. Its texts
 * are fetched where there is a finding to name, and not with every page.
 */
export function useFindingName(code: FindingCode | null): string | null {
  const {t} = useTranslation(PASS_SUPPORT_NAMESPACE)
  const {id} = useCurrentLocale()
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const fetched = code === null ? null : fetchTexts(ownLanguage(id), 'file')
  const missing = fetched !== null && fetched.texts === null ? fetched.promise : null
  useEffect(() => {
    void missing?.then(redraw, redraw)
  }, [missing])
  if (code === null || fetched === null || fetched.texts === null) return null
  const key: MessageKey = `finding.${code}.name`
  return t(key, ownText(key, fetched.texts, id))
}
