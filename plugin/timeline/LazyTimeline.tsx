import {lazy, Suspense} from 'react'
import {usePrefetchedTexts} from '../i18n/usePrefetchedTexts.ts'
import {TimelineWaiting} from './TimelineWaiting.tsx'
import type {TimelineProps} from './Timeline.tsx'

const Timeline = lazy(async () => ({default: (await import('./Timeline.tsx')).Timeline}))

/** Keeps the timeline out of what the student file waits for. */
export function LazyTimeline(props: TimelineProps) {
  usePrefetchedTexts('timeline')
  return (
    <Suspense fallback={<TimelineWaiting />}>
      <Timeline {...props} />
    </Suspense>
  )
}
