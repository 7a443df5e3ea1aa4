import {Stack, Text} from '@sanity/ui'
import type {SourceReport} from '../../schemas/rules/source.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {Callout} from '../ui/Callout.tsx'
import {useSchools} from './SchoolsContext.ts'
import {sourceName} from './sourceName.ts'

/** Places that could not be asked, or not to the end: what that means and what to do, once for all with the same trouble. */
export function SourceNotices({sources}: {sources: readonly SourceReport[]}) {
  const troubled = sources.filter((report) => report.failure !== null || !report.complete)
  const groups = Map.groupBy(troubled, ({failure}) => failure)
  return [...groups].map(([failure, reports]) => (
    <Callout key={failure} kind="warning">
      <Stack gap={3}>
        {reports.map((report) => (
          <TroubledSource key={`${report.source} ${report.account}`} report={report} />
        ))}
        {failure === null ? null : <Trouble failure={failure} />}
      </Stack>
    </Callout>
  ))
}

function TroubledSource({report}: {report: SourceReport}) {
  const t = useMessages()
  const {source, failure, permission, requestId, account} = report
  const name = sourceName(report, useSchools(), t)
  const details = [
    source === 'stripe-platform' ? null : account,
    permission === null ? null : t('source-notice.permission', {permission}),
    requestId === null ? null : t('problem-notice.request', {id: requestId}),
  ].filter((part) => part !== null)
  return (
    <Stack gap={2}>
      <Text size={1} weight="semibold">
        {t(failure === null ? 'source-notice.incomplete' : 'source-notice.failed', {source: name})}
      </Text>
      {details.length === 0 ? null : (
        <Text size={1} muted style={{overflowWrap: 'anywhere'}}>
          {details.join(' · ')}
        </Text>
      )}
    </Stack>
  )
}

function Trouble({failure}: {failure: NonNullable<SourceReport['failure']>}) {
  const t = useMessages()
  return (
    <>
      <Text size={1}>{t(`source-failure.${failure}`)}</Text>
      <Text size={1}>{t(`source-remedy.${failure}`)}</Text>
    </>
  )
}
