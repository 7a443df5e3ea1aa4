import {lazy, Suspense} from 'react'
import {usePrefetchedTexts} from '../i18n/usePrefetchedTexts.ts'
import {useReturnFocus} from '../ui/useReturnFocus.ts'
import type {DocumentRepairDialogProps} from './DocumentRepairDialog.tsx'

const DocumentRepairDialog = lazy(async () => ({
  default: (await import('./DocumentRepairDialog.tsx')).DocumentRepairDialog,
}))

/** Keeps the dialog, and with it the contract, out of the Studio's first load. */
export function LazyDocumentRepairDialog(props: DocumentRepairDialogProps) {
  // Here and not in the dialog: by then it has been fetched, and focus has moved on.
  useReturnFocus()
  usePrefetchedTexts('repair')
  return (
    <Suspense fallback={null}>
      <DocumentRepairDialog {...props} />
    </Suspense>
  )
}
