import {Box, Dialog} from '@sanity/ui'
import {useId, useState} from 'react'
import type {StudentFile} from '../../schemas/contract/student.ts'
import {TimeZoneContext} from '../format/TimeZoneContext.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {LeaveFooter} from './LeaveFooter.tsx'
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

/** A repair from what would change to the receipt. From there the next one may follow: its undo, or what settles a double. */
export function RepairDialog(props: RepairDialogProps) {
  const [next, setNext] = useState<Next>({number: 0, start: props.start})
  const follow = (start: RepairStart) => setNext(({number}) => ({number: number + 1, start}))
  // A new dialog each time, so that focus begins at its top.
  return <OneRepair key={next.number} {...props} start={next.start} onNext={follow} />
}

interface Next {
  number: number
  start: RepairStart
}

interface OneRepairProps extends RepairDialogProps {
  onNext: (start: RepairStart) => void
}

function OneRepair({file, start, onClose, onRepaired, onNext}: OneRepairProps) {
  const t = useMessages('repair')
  const id = useId()
  const repair = useRepair({file, start, timeZone: file.school.timeZone, onRepaired})
  const {receipt, form} = repair
  const [isLeaving, setLeaving] = useState(false)
  // Escape is quickly pressed, and a note is not quickly written again.
  const leave = () => (receipt === null && form.note.trim() !== '' ? setLeaving(true) : onClose())
  const {schoolId, studentId} = repair.plan.shown?.answer.plan.intent ?? {
    schoolId: file.school.id,
    studentId: file.student.id,
  }
  const whose = {schoolId, studentId}
  const student = file.student.name ?? file.student.email ?? file.student.id
  return (
    <TimeZoneContext value={file.school.timeZone}>
      <Dialog
        id={id}
        header={t(`dialog.${form.action}`, {student})}
        width={WIDTH}
        // Its own close button has an English label; the footer's is in the reader's language.
        __unstable_hideCloseButton
        onClose={leave}
        footer={
          isLeaving ? (
            <LeaveFooter onStay={() => setLeaving(false)} onClose={onClose} />
          ) : (
            <RepairFooter repair={repair} onClose={onClose} />
          )
        }
      >
        <Box padding={4}>
          {receipt === null ? (
            <RepairEditor file={file} repair={repair} />
          ) : (
            <RepairReceipt {...{receipt, whose, student, repair, onNext}} />
          )}
        </Box>
      </Dialog>
    </TimeZoneContext>
  )
}
