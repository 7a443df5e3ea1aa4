import {lazy, Suspense} from 'react'
import {usePrefetchedTexts} from '../../i18n/usePrefetchedTexts.ts'

const AuditPane = lazy(async () => ({
  default: (await import('./AuditPane.tsx')).AuditPane,
}))

/** Fetched when it is opened: most visits look up a student. */
export function LazyAuditPane({noteId}: {noteId: string | null}) {
  usePrefetchedTexts('audit')
  return (
    <Suspense fallback={null}>
      <AuditPane noteId={noteId} />
    </Suspense>
  )
}
