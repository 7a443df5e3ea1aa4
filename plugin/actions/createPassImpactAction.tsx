import {UsersIcon} from '@sanity/icons/Users'
import {useState} from 'react'
import type {DocumentActionComponent} from 'sanity'
import type {ResolvedConfig} from '../config.ts'
import {useStudioMessages} from '../i18n/useStudioMessages.ts'
import {LazyPassImpactDialog} from './LazyPassImpactDialog.tsx'

declare module 'sanity' {
  interface DocumentActionKeys {
    passSupportPassImpact: never
  }
}

/** "Who is affected…" on a pass: what in it makes sales go wrong, and whose passes show it. */
export function createPassImpactAction(config: ResolvedConfig): DocumentActionComponent {
  const usePassImpactAction: DocumentActionComponent = ({id, published, draft}) => {
    const t = useStudioMessages()
    const [open, setOpen] = useState(false)
    const label = t('document-action.impact')
    const icon = UsersIcon
    if (published === null) {
      const title = t(draft ? 'document-action.pass-not-published' : 'document-action.loading')
      return {label, icon, disabled: true, title}
    }
    return {
      label,
      icon,
      onHandle: () => setOpen(true),
      dialog: open && {
        type: 'custom',
        component: (
          <LazyPassImpactDialog config={config} passId={id} onClose={() => setOpen(false)} />
        ),
      },
    }
  }
  usePassImpactAction.action = 'passSupportPassImpact'
  usePassImpactAction.displayName = 'PassImpactAction'
  return usePassImpactAction
}
