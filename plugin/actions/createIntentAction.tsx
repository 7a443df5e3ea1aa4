import {useState, type ComponentType} from 'react'
import type {DocumentActionComponent, DocumentActionProps} from 'sanity'
import type {ResolvedConfig} from '../config.ts'
import type {StudioMessageKey} from '../i18n/messageKeys.ts'
import {useStudioMessages} from '../i18n/useStudioMessages.ts'
import {referenceOf} from './documentFacts.ts'
import type {DocumentIntent} from './documentIntents.ts'
import {LazyDocumentRepairDialog} from './LazyDocumentRepairDialog.tsx'
import type {OwnerFields} from './ownerFields.ts'
import {useDocumentFile, type DocumentFile, type DocumentOwner} from './useDocumentFile.ts'

declare module 'sanity' {
  interface DocumentActionKeys {
    passSupportCorrect: never
    passSupportDeactivate: never
    passSupportUndoLast: never
    passSupportUndo: never
  }
}

export interface IntentAction {
  action: 'passSupportCorrect' | 'passSupportDeactivate' | 'passSupportUndoLast' | 'passSupportUndo'
  label: StudioMessageKey
  icon: ComponentType
  tone?: 'critical'
  fields: OwnerFields
  decide: Parameters<typeof decided>[0]
}

/** An action that asks for one repair of the open document. Off, with its reason, while it cannot be asked for. */
export function createIntentAction(
  config: ResolvedConfig,
  {action, label, icon, tone, fields, decide}: IntentAction,
): DocumentActionComponent {
  const useIntentAction: DocumentActionComponent = (props) => {
    const t = useStudioMessages()
    const [open, setOpen] = useState(false)
    const owner = ownerOf(props, fields)
    const read = useDocumentFile(config, owner)
    const state = decided(decide, read, props, owner)
    const shown = {label: t(label), icon, ...(tone && {tone})}
    // The dialog stays open over its receipt, although what was asked for cannot be asked for again.
    const start = 'intent' in state ? {kind: 'intent' as const, intent: state.intent} : null
    return {
      ...shown,
      ...('off' in state && {disabled: true, title: t(state.off)}),
      onHandle: () => setOpen(true),
      dialog: open &&
        owner !== null && {
          type: 'custom',
          component: (
            <LazyDocumentRepairDialog
              {...owner}
              config={config}
              start={start}
              onClose={() => setOpen(false)}
            />
          ),
        },
    }
  }
  useIntentAction.action = action
  useIntentAction.displayName = 'PassSupportIntentAction'
  return useIntentAction
}

function decided(
  decide: (file: Extract<DocumentFile, {state: 'read'}>['file'], id: string) => DocumentIntent,
  read: DocumentFile,
  {id, published, ready}: DocumentActionProps,
  owner: DocumentOwner | null,
): {intent: Extract<DocumentIntent, {intent: unknown}>['intent']} | {off: StudioMessageKey} {
  if (!ready) return {off: 'document-action.loading'}
  if (published === null) return {off: 'document-action.not-published'}
  if (owner === null) return {off: 'document-action.no-student-or-school'}
  if (read.state === 'waiting') return {off: 'document-action.looking-up'}
  if (read.state === 'failed') return {off: 'document-action.failed'}
  const outcome = decide(read.file, id)
  return 'intent' in outcome ? outcome : {off: `document-obstacle.${outcome.obstacle}`}
}

/** Whose the published document is; null where it does not say, or is not there. */
export function ownerOf(
  {published}: Pick<DocumentActionProps, 'published'>,
  fields: OwnerFields,
): DocumentOwner | null {
  const studentId = referenceOf(published, fields.student)
  const schoolId = referenceOf(published, fields.school)
  if (published === null || studentId === null || schoolId === null) return null
  return {studentId, schoolId, revision: published._rev}
}
