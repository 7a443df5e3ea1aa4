import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {useState} from 'react'
import type {DocumentActionComponent} from 'sanity'
import type {ResolvedConfig} from '../config.ts'
import {useStudioMessages} from '../i18n/useStudioMessages.ts'
import {ownerOf} from './createIntentAction.tsx'
import {LazyDocumentRepairDialog} from './LazyDocumentRepairDialog.tsx'
import {SUBSCRIPTION_OWNER} from './ownerFields.ts'

declare module 'sanity' {
  interface DocumentActionKeys {
    passSupportWhy: never
  }
}

/** "Why?" on a subscription: what is known about it, over the document. */
export function createWhyAction(config: ResolvedConfig): DocumentActionComponent {
  const useWhyAction: DocumentActionComponent = (props) => {
    const t = useStudioMessages()
    const [open, setOpen] = useState(false)
    const owner = ownerOf(props, SUBSCRIPTION_OWNER)
    const label = t('document-action.why')
    const icon = HelpCircleIcon
    if (owner === null) {
      const isThere = props.published !== null || props.draft !== null
      const title = t(isThere ? 'document-action.no-student-or-school' : 'document-action.loading')
      return {label, icon, disabled: true, title}
    }
    return {
      label,
      icon,
      onHandle: () => setOpen(true),
      dialog: open && {
        type: 'custom',
        component: (
          <LazyDocumentRepairDialog
            {...owner}
            config={config}
            start={null}
            onClose={() => setOpen(false)}
          />
        ),
      },
    }
  }
  useWhyAction.action = 'passSupportWhy'
  useWhyAction.displayName = 'WhyAction'
  return useWhyAction
}
