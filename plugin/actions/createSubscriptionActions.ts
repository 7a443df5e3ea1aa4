import {EditIcon} from '@sanity/icons/Edit'
import {RemoveCircleIcon} from '@sanity/icons/RemoveCircle'
import {UndoIcon} from '@sanity/icons/Undo'
import type {DocumentActionComponent} from 'sanity'
import type {ResolvedConfig} from '../config.ts'
import {createIntentAction} from './createIntentAction.tsx'
import {createOpenStudentAction} from './createOpenStudentAction.ts'
import {createReplacePassAction} from './createReplacePassAction.tsx'
import {createWhyAction} from './createWhyAction.tsx'
import {correctIntent, deactivateIntent, undoLastIntent} from './documentIntents.ts'
import {SUBSCRIPTION_OWNER} from './ownerFields.ts'

/** What can be asked for on a pass that a student holds. */
export function createSubscriptionActions(config: ResolvedConfig): DocumentActionComponent[] {
  const fields = SUBSCRIPTION_OWNER
  return [
    createWhyAction(config),
    createReplacePassAction(config),
    createIntentAction(config, {
      action: 'passSupportCorrect',
      label: 'document-action.correct',
      icon: EditIcon,
      fields,
      decide: correctIntent,
    }),
    createIntentAction(config, {
      action: 'passSupportDeactivate',
      label: 'document-action.deactivate',
      icon: RemoveCircleIcon,
      tone: 'critical',
      fields,
      decide: deactivateIntent,
    }),
    createIntentAction(config, {
      action: 'passSupportUndoLast',
      label: 'document-action.undo-last',
      icon: UndoIcon,
      fields,
      decide: undoLastIntent,
    }),
    createOpenStudentAction(config),
  ]
}
