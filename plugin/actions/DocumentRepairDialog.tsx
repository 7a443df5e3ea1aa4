import {Box, Button, Dialog, Flex, Spinner} from '@sanity/ui'
import {useId, useState} from 'react'
import {ApiClientContext, useApiClient} from '../api/ApiClientContext.ts'
import {useRequest} from '../api/useRequest.ts'
import {useStudioApiClient} from '../api/useStudioApiClient.ts'
import type {ResolvedConfig} from '../config.ts'
import {ConfigContext} from '../ConfigContext.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {RepairDialog} from '../repair/RepairDialog.tsx'
import type {RepairStart} from '../repair/repairForm.ts'
import {Announcement} from '../ui/Announcement.tsx'
import {ProblemNotice} from '../ui/ProblemNotice.tsx'
import {forgetDocumentFiles} from './useDocumentFile.ts'
import {WhyDialog} from './WhyDialog.tsx'

export interface DocumentRepairDialogProps {
  config: ResolvedConfig
  studentId: string
  schoolId: string
  /** Null: first read why, then choose. */
  start: RepairStart | null
  onClose: () => void
}

/** The dialogs over a document: the student is looked up first, then they are the same as in the tool. */
export function DocumentRepairDialog({config, ...which}: DocumentRepairDialogProps) {
  const client = useStudioApiClient(config.apiUrl)
  return (
    <ApiClientContext value={client}>
      <ConfigContext value={config}>
        <LoadedDialog {...which} />
      </ConfigContext>
    </ApiClientContext>
  )
}

export interface LoadedDialogProps extends Omit<DocumentRepairDialogProps, 'config'> {
  /** Called once a repair was applied, while the receipt is still open. */
  onRepaired?: () => void
}

export function LoadedDialog(props: LoadedDialogProps) {
  const {studentId, schoolId, start, onClose, onRepaired} = props
  const t = useMessages('repair')
  const id = useId()
  const client = useApiClient()
  const [chosen, setChosen] = useState(start)
  const {answer, problem, reload} = useRequest(`${schoolId} ${studentId}`, (signal) =>
    client.studentFile({studentId, schoolId}, signal),
  )
  const repaired = () => {
    forgetDocumentFiles()
    reload()
    onRepaired?.()
  }
  if (answer !== null && chosen !== null) {
    return <RepairDialog file={answer} start={chosen} onClose={onClose} onRepaired={repaired} />
  }
  if (answer !== null) return <WhyDialog file={answer} onRepair={setChosen} onClose={onClose} />
  return (
    <Dialog
      id={id}
      width={1}
      header={t(problem === null ? 'dialog.loading' : 'dialog.failed')}
      __unstable_hideCloseButton
      onClose={onClose}
      footer={
        <Flex padding={4} justify="flex-end">
          <Button mode="ghost" text={t('footer.close')} onClick={onClose} />
        </Flex>
      }
    >
      <Box padding={4}>
        {problem === null ? (
          <Flex gap={3} align="center">
            <Spinner muted />
            <Announcement>{t('student.pending')}</Announcement>
          </Flex>
        ) : (
          <ProblemNotice problem={problem} onRetry={reload} />
        )}
      </Box>
    </Dialog>
  )
}
