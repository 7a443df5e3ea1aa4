import {Stack, Text} from '@sanity/ui'
import type {SourceReport} from '../../schemas/rules/source.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {Callout} from '../ui/Callout.tsx'
import {useSchools} from './SchoolsContext.ts'
import {sourceName} from './sourceName.ts'

/** Places that could not be asked, or not to the end: what that means and what to do. Nothing where all answered. */
export function SourceNotices({sources}: {sources: readonly SourceReport[]}) {
  const troubled = sources.filter((report) => report.failure !== null || !report.complete)
  return troubled.map((report) => (
    <Callout key={`${report.source} ${report.account}`} kind="warning">
      <SourceTrouble report={report} />
    </Callout>
  ))
}

function SourceTrouble({report}: {report: SourceReport}) {
  const t = useMessages()
  const {failure, permission, requestId, account} = report
  const name = sourceName(report, useSchools(), t)
  return (
    <Stack gap={3}>
      <Text size={1} weight="semibold">
        {t(failure === null ? 'source-notice.incomplete' : 'source-notice.failed', {source: name})}
      </Text>
      {failure === null ? null : (
        <>
          <Text size={1}>{t(`source-failure.${failure}`)}</Text>
          <Text size={1}>{t(`source-remedy.${failure}`)}</Text>
        </>
      )}
      <Text size={1} muted style={{overflowWrap: 'anywhere'}}>
        {[
          account,
          permission === null ? null : t('source-notice.permission', {permission}),
          requestId === null ? null : t('problem-notice.request', {id: requestId}),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </Text>
    </Stack>
  )
}
