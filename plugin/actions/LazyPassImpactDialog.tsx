import {lazy, Suspense} from 'react'
import {usePrefetchedTexts} from '../i18n/usePrefetchedTexts.ts'
import {useReturnFocus} from '../ui/useReturnFocus.ts'
import type {PassImpactDialogProps} from './PassImpactDialog.tsx'

const PassImpactDialog = lazy(async () => ({
  default: (await import('./PassImpactDialog.tsx')).PassImpactDialog,
}))

export function LazyPassImpactDialog(props: PassImpactDialogProps) {
  useReturnFocus()
  usePrefetchedTexts('impact')
  return (
    <Suspense fallback={null}>
      <PassImpactDialog {...props} />
    </Suspense>
  )
}
