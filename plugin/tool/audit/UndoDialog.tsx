import {lazy, Suspense} from 'react'
import type {LoadedDialogProps} from '../../actions/DocumentRepairDialog.tsx'
import {useReturnFocus} from '../../ui/useReturnFocus.ts'

const LoadedDialog = lazy(async () => ({
  default: (await import('../../actions/DocumentRepairDialog.tsx')).LoadedDialog,
}))

/** The repair dialog over a note of the trail: looks its student up first. */
export function UndoDialog(props: LoadedDialogProps) {
  useReturnFocus()
  return (
    <Suspense fallback={null}>
      <LoadedDialog {...props} />
    </Suspense>
  )
}
