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
import {SchoolSelect} from '../SchoolSelect.tsx'
import {SourceNotices} from '../SourceNotices.tsx'
import {UnreadableNotice} from '../UnreadableNotice.tsx'
import type {AttentionView} from './attentionAddress.ts'
import {AttentionTotals} from './AttentionTotals.tsx'
import {Discrepancies} from './Discrepancies.tsx'
import {FaultyPasses} from './FaultyPasses.tsx'
import {furtherOf} from './furtherOf.ts'
import {useComparison, type Comparison} from './useComparison.ts'
import {useOthersAtWork} from './useOthersAtWork.ts'

interface SchoolAttentionProps {
  schoolId: string
  view: AttentionView
  onShow: (view: AttentionView) => void
  onChooseSchool: (schoolId: string) => void
}

/** Who works on the comparison at this moment. */
type Worker = 'this-person' | 'somebody-else' | 'nobody'

/** One school: the comparison, and what it found so far. */
export function SchoolAttention({schoolId, view, onShow, onChooseSchool}: SchoolAttentionProps) {
  const t = useMessages('attention')
  const client = useApiClient()
  const known = useRequest(`reconciliation ${schoolId}`, (signal) =>
    client.reconciliation(schoolId, signal),
  )
  const comparison = useComparison(schoolId)
  const isRunning = comparison.state === 'running'
  const others = useOthersAtWork(schoolId, isRunning, known.reload)
  const report = furtherOf(comparison.answer, known.answer)
  const isOthers = others && report?.state === 'running'
  const worker = isRunning ? 'this-person' : isOthers ? 'somebody-else' : 'nobody'
  const failed = (comparison.answer?.sources ?? []).filter(({failure}) => failure !== null)
  return (
    <Stack gap={4}>
      <Flex gap={3} wrap="wrap" align="center">
        <SchoolSelect
          label={t('attention.school')}
          schoolId={schoolId}
          all={false}
          onChoose={(chosen) => onChooseSchool(chosen ?? schoolId)}
        />
        <Starter comparison={comparison} report={report} />
      </Flex>
      <Announcement>
        <Stage state={comparison.state} isOthers={isOthers} payments={report?.sessionsRead ?? 0} />
        {report === null && known.pending ? t('attention.pending') : null}
      </Announcement>
      {known.problem === null ? null : (
        <ProblemNotice problem={known.problem} onRetry={known.reload} />
      )}
      {comparison.problem === null ? null : <ProblemNotice problem={comparison.problem} />}
      {comparison.state === 'failed' ? <SourceNotices sources={failed} /> : null}
      {report === null ? null : (
        <ReadSoFar report={report} worker={worker} brokeOff={comparison.state === 'failed'} />
      )}
      {report === null ? null : <AttentionTotals totals={report.totals} />}
      {report === null || report.totals.length === 0 || worker !== 'nobody' ? null : (
        <Discrepancies
          schoolId={schoolId}
          run={`${report.startedAt} ${report.sessionsRead} ${report.subscriptionsRead}`}
          totals={report.totals}
          view={view}
          onShow={onShow}
        />
      )}
      {report === null ? null : <FaultyPasses passes={report.passes} />}
      {report === null ? null : <UnreadableNotice documents={report.unreadable} />}
    </Stack>
  )
}

interface StarterProps {
  comparison: Comparison
  report: Reconciliation | null
}

/** One button throughout, so that focus stays on it. */
function Starter({comparison: {state, start, stop}, report}: StarterProps) {
  const t = useMessages('attention')
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

interface StageProps {
  state: Comparison['state']
  isOthers: boolean
  payments: number
}

function Stage({state, isOthers, payments}: StageProps) {
  const t = useMessages('attention')
  const format = useNumber()
  if (isOthers) return t('attention.others')
  if (state === 'idle') return null
  const spoken = payments - (payments % SPOKEN_STEP)
  if (state !== 'running' || spoken === 0) return t(`attention.${state}`)
  return t('attention.running-on', {number: format(spoken)})
}

interface ReadSoFarProps {
  report: Reconciliation
  worker: Worker
  /** That it is not finished is said already, with the reason. */
  brokeOff: boolean
}

/** What was looked through and as of when; and what that proves. */
function ReadSoFar({report, worker, brokeOff}: ReadSoFarProps) {
  const t = useMessages('attention')
  const format = useNumber()
  const {state, finishedAt, sessionsRead, subscriptionsRead, totals} = report
  if (state === 'never') {
    return worker === 'nobody' ? <Text size={1}>{t('attention.never')}</Text> : null
  }
  const numbers = {sessions: format(sessionsRead), subscriptions: format(subscriptionsRead)}
  return (
    <>
      <Text size={1} weight="medium">
        {t(finishedAt === null ? 'attention.read' : 'attention.read-all', numbers)}{' '}
        {finishedAt === null ? null : (
          <>
            {t('student.as-of')} <Instant at={finishedAt} />
          </>
        )}
      </Text>
      {state === 'running' && worker === 'nobody' && !brokeOff ? (
        <Callout kind="warning">
          <Text size={1}>{t('attention.unfinished')}</Text>
        </Callout>
      ) : null}
      {state === 'finished' && totals.length === 0 ? (
        <Callout kind="positive">
          <Text size={1}>{t('attention.even')}</Text>
        </Callout>
      ) : null}
    </>
  )
}

function useNumber(): (value: number) => string {
  const {id: locale} = useCurrentLocale()
  return (value) => new Intl.NumberFormat(locale).format(value)
}
