import {TransferIcon} from '@sanity/icons/Transfer'
import {useState} from 'react'
import type {DocumentActionComponent, DocumentActionProps} from 'sanity'
import type {ResolvedConfig} from '../config.ts'
import type {StudioMessageKey} from '../i18n/messageKeys.ts'
import {useStudioMessages} from '../i18n/useStudioMessages.ts'
import {referenceOf} from './documentFacts.ts'
import {LazyDocumentRepairDialog} from './LazyDocumentRepairDialog.tsx'

declare module 'sanity' {
  interface DocumentActionKeys {
    passSupportReplacePass: never
  }
}

/** What the dialog needs, or why there is nothing to open it for. */
type Target = {studentId: string; schoolId: string} | {disabled: StudioMessageKey}

/** "Replace pass…" on a subscription: the dialog opens over the document. */
export function createReplacePassAction(config: ResolvedConfig): DocumentActionComponent {
  const useReplacePassAction: DocumentActionComponent = (props) => {
    const t = useStudioMessages()
    const [open, setOpen] = useState(false)
    if (props.type !== config.subscriptionType) return null
    const target = targetOf(props)
    const label = t('document-action.replace')
    const icon = TransferIcon
    if ('disabled' in target) return {label, icon, disabled: true, title: t(target.disabled)}
    return {
      label,
      icon,
      onHandle: () => setOpen(true),
      dialog: open && {
        type: 'custom',
        component: (
          <LazyDocumentRepairDialog
            {...target}
            config={config}
            start={{kind: 'replace', targetId: props.id}}
            onClose={() => setOpen(false)}
          />
        ),
      },
    }
  }
  useReplacePassAction.action = 'passSupportReplacePass'
  useReplacePassAction.displayName = 'ReplacePassAction'
  return useReplacePassAction
}

function targetOf({published, draft, ready}: DocumentActionProps): Target {
  if (!ready) return {disabled: 'document-action.loading'}
  if (published === null) {
    return {disabled: draft === null ? 'document-action.loading' : 'document-action.not-published'}
  }
  const studentId = referenceOf(published, 'user')
  const schoolId = referenceOf(published, 'tenant')
  if (studentId === null) return {disabled: 'document-action.no-student'}
  if (published.isActive !== true) return {disabled: 'document-action.not-active'}
  return schoolId === null ? {disabled: 'document-action.no-school'} : {studentId, schoolId}
}
