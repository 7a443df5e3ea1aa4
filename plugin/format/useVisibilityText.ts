import {useCallback} from 'react'
import type {Visibility} from '../../schemas/rules/visibility.ts'
import {useMessages} from '../i18n/useMessages.ts'
import type {CalloutKind} from '../ui/Callout.tsx'

export interface VisibilityText {
  kind: CalloutKind
  /** Where the student finds it, or why they do not. */
  text: string
  /** More about it: whether classes can be booked. */
  detail: string | null
}

/** How the student's page treats a pass, in words. */
export function useVisibilityText(): (visibility: Visibility) => VisibilityText {
  const t = useMessages()
  return useCallback(
    (visibility) => {
      if (visibility.tab === null) {
        const because = t(`hidden.${visibility.because}`)
        return {
          kind: 'warning',
          text: t('visibility.hidden'),
          detail: t('visibility.because', {because}),
        }
      }
      if (visibility.tab === 'history') {
        return {
          kind: 'information',
          text: t('visibility.history'),
          detail: t(`visibility.history-${visibility.because}`),
        }
      }
      const bookable = visibility.bookability === 'bookable'
      const detail = t(`bookability.${visibility.bookability}`)
      return {
        kind: bookable && !visibility.shownAsExpired ? 'positive' : 'warning',
        text: t('visibility.active'),
        detail: visibility.shownAsExpired ? t('visibility.looks-expired', {detail}) : detail,
      }
    },
    [t],
  )
}
