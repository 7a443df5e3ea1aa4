import {DownloadIcon} from '@sanity/icons/Download'
import {Button, Flex, Stack, Text} from '@sanity/ui'
import type {AuditFilter} from '../../../schemas/contract/audit.ts'
import {useMegabytes} from '../../format/useMegabytes.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {Announcement} from '../../ui/Announcement.tsx'
import {ProblemNotice} from '../../ui/ProblemNotice.tsx'
import {useTrailExport, type ExportState} from './useTrailExport.ts'

/** The trail as a file, with the filter as it is. */
export function TrailExportPanel({filter}: {filter: AuditFilter}) {
  const t = useMessages('audit')
  const {state, start, cancel} = useTrailExport(filter)
  const isRunning = state.step === 'running'
  return (
    <Stack gap={3}>
      <Flex gap={2} wrap="wrap" align="center">
        <Button
          mode="ghost"
          fontSize={1}
          icon={DownloadIcon}
          text={t('export.csv')}
          disabled={isRunning}
          onClick={() => void start('csv')}
        />
        <Button
          mode="ghost"
          fontSize={1}
          icon={DownloadIcon}
          text={t('export.ndjson')}
          disabled={isRunning}
          onClick={() => void start('ndjson')}
        />
        {isRunning ? (
          <Button mode="bleed" fontSize={1} text={t('export.cancel')} onClick={cancel} />
        ) : null}
        <Text size={1} muted>
          {t('export.noted')}
        </Text>
      </Flex>
      <ExportProgress state={state} />
    </Stack>
  )
}

function ExportProgress({state}: {state: ExportState}) {
  const t = useMessages('audit')
  const megabytes = useMegabytes()
  switch (state.step) {
    case 'idle':
      return null
    case 'failed':
      return <ProblemNotice problem={state.problem} />
    // Not announced: it changes many times a second.
    case 'running':
      return (
        <Text size={1} muted>
          {t('export.running', {size: megabytes(state.bytes)})}
        </Text>
      )
    case 'saved':
      return (
        <Announcement>
          {t('export.saved', {name: state.name, size: megabytes(state.bytes)})}
        </Announcement>
      )
  }
}
