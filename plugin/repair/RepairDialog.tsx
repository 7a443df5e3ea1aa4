import {Box, Dialog} from '@sanity/ui'
import {useId} from 'react'
import type {StudentFile} from '../../schemas/contract/student.ts'
import {TimeZoneContext} from '../format/TimeZoneContext.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {RepairEditor} from './RepairEditor.tsx'
import {RepairFooter} from './RepairFooter.tsx'
import type {RepairStart} from './repairForm.ts'
import {RepairReceipt} from './RepairReceipt.tsx'
import {useRepair} from './useRepair.ts'

export interface RepairDialogProps {
  file: StudentFile
  start: RepairStart
  onClose: () => void
  /** Called once a repair was applied, while the receipt is still open. */
  onRepaired: () => void
}

const WIDTH = 2

/** Create, replace or deactivate: what would change, applied once, and the receipt. */
export function RepairDialog(props: RepairDialogProps) {
  const {file, start, onClose, onRepaired} = props
  const t = useMessages()
  const id = useId()
  const repair = useRepair({file, start, timeZone: file.school.timeZone, onRepaired})
  const {receipt, form} = repair
  const student = file.student.name ?? file.student.email ?? file.student.id
  return (
    <TimeZoneContext value={file.school.timeZone}>
      <Dialog
        id={id}
        header={t(`dialog.${form.action}`, {student})}
        width={WIDTH}
        // Its own close button has an English label; the footer's is in the reader's language.
        __unstable_hideCloseButton
        onClose={onClose}
        footer={<RepairFooter repair={repair} onClose={onClose} />}
      >
        <Box padding={4}>
          {receipt === null ? (
            <RepairEditor file={file} repair={repair} />
          ) : (
            <RepairReceipt receipt={receipt} />
          )}
        </Box>
      </Dialog>
    </TimeZoneContext>
  )
}
