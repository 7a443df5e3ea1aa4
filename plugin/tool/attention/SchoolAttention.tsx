import {Button, Flex, Stack, Text} from '@sanity/ui'
import {useCurrentLocale} from 'sanity'
import type {Reconciliation} from '../../../schemas/contract/reconciliation.ts'
import {useApiClient} from '../../api/ApiClientContext.ts'
import {useRequest} from '../../api/useRequest.ts'
import {Instant} from '../../format/Instant.tsx'
import {useMessages} from '../../i18n/useMessages.ts'
import {Announcement} from '../../ui/Announcement.tsx'
import {Callout} from '../../ui/Callout.tsx'
import {ProblemNotice} from '../../ui/ProblemNotice.tsx'
import {SourceNotices} from '../SourceNotices.tsx'
import {AttentionTotals} from './AttentionTotals.tsx'
import {Discrepancies} from './Discrepancies.tsx'
import {FaultyPasses} from './FaultyPasses.tsx'
import {useComparison, type Comparison} from './useComparison.ts'

/** One school: the comparison, and what it found so far. */
export function SchoolAttention({schoolId}: {schoolId: string}) {
  const t = useMessages()
  const client = useApiClient()
  const known = useRequest(`reconciliation ${schoolId}`, (signal) =>
    client.reconciliation(schoolId, signal),
  )
  const comparison = useComparison(schoolId)
  const report = comparison.answer ?? known.answer
  const failed = (comparison.answer?.sources ?? []).filter(({failure}) => failure !== null)
  return (
    <Stack gap={4}>
      <Text size={1} muted>
        {t('attention.about')}
      </Text>
      <Flex>
        <Starter comparison={comparison} report={report} />
      </Flex>
      <Announcement>
        <Stage state={comparison.state} payments={report?.sessionsRead ?? 0} />
      </Announcement>
      {known.problem === null ? null : (
        <ProblemNotice problem={known.problem} onRetry={known.reload} />
      )}
      {comparison.problem === null ? null : <ProblemNotice problem={comparison.problem} />}
      {comparison.state === 'failed' ? <SourceNotices sources={failed} /> : null}
      {report === null ? null : (
        <Report schoolId={schoolId} report={report} isRunning={comparison.state === 'running'} />
      )}
    </Stack>
  )
}

interface StarterProps {
  comparison: Comparison
  report: Reconciliation | null
}

/** One button throughout, so that focus stays on it. */
function Starter({comparison: {state, start, stop}, report}: StarterProps) {
  const t = useMessages()
  if (state === 'running') {
    return <Button mode="ghost" fontSize={1} text={t('attention.stop')} onClick={stop} />
  }
  const isDone = report?.state === 'finished'
  // A run that was stopped before its first answer has nothing to go on from but what was there before.
  const isBegun = report?.state === 'running' || state === 'stopped' || state === 'failed'
  const text = isDone ? 'attention.again' : isBegun ? 'attention.resume' : 'attention.start'
  return (
    <Button mode="ghost" fontSize={1} text={t(text)} onClick={() => start({restart: isDone})} />
  )
}

/** A screen reader hears of the work at each full step of this many payments, and when it ends. */
const SPOKEN_STEP = 1000

function Stage({state, payments}: {state: Comparison['state']; payments: number}) {
  const t = useMessages()
  const format = useNumber()
  if (state === 'idle') return null
  const spoken = payments - (payments % SPOKEN_STEP)
  if (state !== 'running' || spoken === 0) return t(`attention.${state}`)
  return t('attention.running-on', {number: format(spoken)})
}

interface ReportProps {
  schoolId: string
  report: Reconciliation
  isRunning: boolean
}

function Report({schoolId, report, isRunning}: ReportProps) {
  const t = useMessages()
  const format = useNumber()
  const {state, finishedAt, sessionsRead, subscriptionsRead, totals, passes} = report
  if (state === 'never') {
    return (
      <>
        <Text size={1}>{t('attention.never')}</Text>
        <FaultyPasses passes={passes} />
      </>
    )
  }
  return (
    <>
      <Text size={1} weight="medium">
        {t('attention.read', {
          sessions: format(sessionsRead),
          subscriptions: format(subscriptionsRead),
        })}{' '}
        {finishedAt === null ? null : <Instant at={finishedAt} />}
      </Text>
      {state === 'running' && !isRunning ? (
        <Callout kind="warning">
          <Text size={1}>{t('attention.unfinished')}</Text>
        </Callout>
      ) : null}
      {state === 'finished' && totals.length === 0 ? (
        <Callout kind="positive">
          <Text size={1}>{t('attention.even')}</Text>
        </Callout>
      ) : null}
      <AttentionTotals totals={totals} />
      <FaultyPasses passes={passes} />
      {totals.length === 0 || isRunning ? null : <Discrepancies schoolId={schoolId} />}
    </>
  )
}

function useNumber(): (value: number) => string {
  const {id: locale} = useCurrentLocale()
  return (value) => new Intl.NumberFormat(locale).format(value)
}
