import {lazy, Suspense} from 'react'
import {usePrefetchedTexts} from '../i18n/usePrefetchedTexts.ts'
import {useReturnFocus} from '../ui/useReturnFocus.ts'
import type {RepairDialogProps} from './RepairDialog.tsx'

const RepairDialog = lazy(async () => ({
  default: (await import('./RepairDialog.tsx')).RepairDialog,
}))

/** The dialog, fetched when it is first opened: most visits only look. */
export function LazyRepairDialog(props: RepairDialogProps) {
  useReturnFocus()
  usePrefetchedTexts('repair')
  return (
    <Suspense fallback={null}>
      <RepairDialog {...props} />
    </Suspense>
  )
}
