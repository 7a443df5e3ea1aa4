import {Box, Button, Dialog, Flex, Stack} from '@sanity/ui'
import {useId} from 'react'
import type {StudentFile} from '../../schemas/contract/student.ts'
import {TimeZoneContext} from '../format/TimeZoneContext.ts'
import {useMessages} from '../i18n/useMessages.ts'
import type {RepairStart} from '../repair/repairForm.ts'
import {FindingBanner} from '../tool/student/FindingBanner.tsx'
import {WhyPanel} from '../tool/student/WhyPanel.tsx'

interface WhyDialogProps {
  file: StudentFile
  onRepair: (start: RepairStart) => void
  onClose: () => void
}

/** Over a document: the one sentence, what it rests on, and the button that mends it. */
export function WhyDialog({file, onRepair, onClose}: WhyDialogProps) {
  const t = useMessages('repair')
  const id = useId()
  const {name, email, id: studentId} = file.student
  return (
    <TimeZoneContext value={file.school.timeZone}>
      <Dialog
        id={id}
        width={2}
        header={t('dialog.why', {student: name ?? email ?? studentId})}
        // Its own close button has an English label; the footer's is in the reader's language.
        __unstable_hideCloseButton
        onClose={onClose}
        footer={
          <Flex padding={4} justify="flex-end">
            <Button mode="ghost" text={t('footer.close')} onClick={onClose} />
          </Flex>
        }
      >
        <Box padding={4}>
          <Stack gap={5}>
            <FindingBanner file={file} onRepair={onRepair} />
            <WhyPanel file={file} />
          </Stack>
        </Box>
      </Dialog>
    </TimeZoneContext>
  )
}
