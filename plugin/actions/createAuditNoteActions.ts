import {UndoIcon} from '@sanity/icons/Undo'
import type {DocumentActionComponent} from 'sanity'
import type {ResolvedConfig} from '../config.ts'
import {createIntentAction} from './createIntentAction.tsx'
import {createOpenStudentAction} from './createOpenStudentAction.ts'
import {undoIntent} from './documentIntents.ts'
import {AUDIT_NOTE_OWNER} from './ownerFields.ts'

/** What can be asked for on an audit note. It is a record: nothing of this writes to the note itself. */
export function createAuditNoteActions(config: ResolvedConfig): DocumentActionComponent[] {
  return [
    createIntentAction(config, {
      action: 'passSupportUndo',
      label: 'document-action.undo',
      icon: UndoIcon,
      fields: AUDIT_NOTE_OWNER,
      decide: undoIntent,
    }),
    createOpenStudentAction(config),
  ]
}
