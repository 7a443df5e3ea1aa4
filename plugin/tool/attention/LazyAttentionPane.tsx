import {Text} from '@sanity/ui'
import {lazy, Suspense} from 'react'
import {useMessages} from '../../i18n/useMessages.ts'
import {usePrefetchedTexts} from '../../i18n/usePrefetchedTexts.ts'

const AttentionPane = lazy(async () => ({
  default: (await import('./AttentionPane.tsx')).AttentionPane,
}))

/** Keeps the comparison out of what a look-up waits for. */
export function LazyAttentionPane() {
  const t = useMessages()
  usePrefetchedTexts('attention')
  return (
    <Suspense fallback={<Text size={1}>{t('attention.pending')}</Text>}>
      <AttentionPane />
    </Suspense>
  )
}
