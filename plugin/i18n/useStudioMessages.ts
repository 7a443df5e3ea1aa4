import {useCallback} from 'react'
import {useTranslation} from 'sanity'
import {PASS_SUPPORT_NAMESPACE} from './index.ts'
import type {MessageValues, StudioMessageKey} from './messageKeys.ts'

/** Texts among the Studio's own documents. They are there when the Studio is, so that no document waits for them. */
export function useStudioMessages(): (key: StudioMessageKey, values?: MessageValues) => string {
  const {t} = useTranslation(PASS_SUPPORT_NAMESPACE)
  return useCallback((key, values = {}) => t(key, values), [t])
}
