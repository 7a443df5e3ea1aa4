import {screen} from '@testing-library/react'
import {vi} from 'vitest'
import type {ApiClient} from '../../plugin/api/ApiClient.ts'
import {RepairDialog} from '../../plugin/repair/RepairDialog.tsx'
import type {RepairStart} from '../../plugin/repair/repairForm.ts'
import type {StudentFile} from '../../schemas/contract/student.ts'
import {fakeClient} from './fakeClient.ts'
import {clearCutFile, CREATE_TRIAL} from './fixtures.ts'
import {renderInStudio, type LocaleId} from './studio.tsx'

interface DialogOptions {
  answers?: Partial<ApiClient>
  file?: StudentFile
  start?: RepairStart
  locale?: LocaleId
}

export async function openDialog(options: DialogOptions = {}) {
  const {answers, file = clearCutFile(), locale} = options
  const {start = {kind: 'intent', intent: CREATE_TRIAL}} = options
  const client = fakeClient(answers)
  const onRepaired = vi.fn<() => void>()
  const onClose = vi.fn<() => void>()
  const dialog = <RepairDialog {...{file, start, onRepaired, onClose}} />
  await renderInStudio(dialog, {client, ...(locale ? {locale} : {})})
  return {client, onRepaired, onClose, dialog: await screen.findByRole('dialog')}
}

export const applyButton = (name = 'Give pass') => screen.getByRole('button', {name})
export const noteField = () => screen.getByRole('textbox', {name: 'Note'})
