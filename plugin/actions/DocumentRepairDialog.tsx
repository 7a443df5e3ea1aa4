import {Box, Button, Dialog, Flex, Spinner} from '@sanity/ui'
import {useId} from 'react'
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

export interface DocumentRepairDialogProps {
  config: ResolvedConfig
  studentId: string
  schoolId: string
  start: RepairStart
  onClose: () => void
}

/** The repair dialog over a document: looks the student up first, then is the same as in the tool. */
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

type LoadedDialogProps = Omit<DocumentRepairDialogProps, 'config'>

export function LoadedDialog({studentId, schoolId, start, onClose}: LoadedDialogProps) {
  const t = useMessages()
  const id = useId()
  const client = useApiClient()
  const {answer, problem, reload} = useRequest(`${schoolId} ${studentId}`, (signal) =>
    client.studentFile({studentId, schoolId}, signal),
  )
  if (answer !== null) {
    return <RepairDialog file={answer} start={start} onClose={onClose} onRepaired={reload} />
  }
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
