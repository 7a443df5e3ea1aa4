import {ClockIcon} from '@sanity/icons/Clock'
import {lazy, Suspense} from 'react'
import type {DocumentInspector, DocumentInspectorProps} from 'sanity'
import type {ResolvedConfig} from '../config.ts'
import {usePrefetchedTexts} from '../i18n/usePrefetchedTexts.ts'
import {useStudioMessages} from '../i18n/useStudioMessages.ts'

const TimelineInspector = lazy(async () => ({
  default: (await import('./TimelineInspector.tsx')).TimelineInspector,
}))

/** The story of a student or a pass, beside its document in the structure tool. */
export function createTimelineInspector(config: ResolvedConfig): DocumentInspector {
  function Inspector(props: DocumentInspectorProps) {
    usePrefetchedTexts('timeline')
    return (
      <Suspense fallback={null}>
        <TimelineInspector {...props} config={config} />
      </Suspense>
    )
  }
  return {
    name: 'pass-support-timeline',
    component: Inspector,
    useMenuItem: () => {
      const t = useStudioMessages()
      return {icon: ClockIcon, title: t('inspector.title')}
    },
  }
}
