import {Button, Inline} from '@sanity/ui'
import {useState} from 'react'
import {StateLink} from 'sanity/router'
import type {Discrepancy} from '../../../schemas/rules/reconcile/discrepancy.ts'
import {useApiClient} from '../../api/ApiClientContext.ts'
import {useRequest} from '../../api/useRequest.ts'
import {Instant} from '../../format/Instant.tsx'
import {useMoney} from '../../format/useMoney.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {stateOf} from '../../router.ts'
import {Announcement} from '../../ui/Announcement.tsx'
import {DataTable} from '../../ui/DataTable.tsx'
import {ProblemNotice} from '../../ui/ProblemNotice.tsx'
import {Section} from '../../ui/Section.tsx'

interface Pages {
  rows: readonly Discrepancy[]
  /** Asked for next. */
  cursor: number
}

/** The payments and passes that do not meet, a page at a time, each leading to its student. */
export function Discrepancies({schoolId}: {schoolId: string}) {
  const t = useMessages()
  const client = useApiClient()
  const [before, setBefore] = useState<Pages>({rows: [], cursor: 0})
  const {answer, pending, problem, reload} = useRequest(
    `discrepancies ${schoolId} ${before.cursor}`,
    (signal) => client.discrepancies({schoolId, cursor: before.cursor}, signal),
  )
  const rows = [...before.rows, ...(answer?.rows ?? [])]
  const next = answer?.nextCursor ?? null
  return (
    <Section title={t('attention.rows')}>
      {rows.length === 0 ? null : <DiscrepancyTable schoolId={schoolId} rows={rows} />}
      {pending ? <Announcement>{t('attention.pending')}</Announcement> : null}
      {problem === null ? null : <ProblemNotice problem={problem} onRetry={reload} />}
      {next === null ? null : (
        <Inline>
          <Button
            mode="ghost"
            fontSize={1}
            text={t('attention.more')}
            onClick={() => setBefore({rows, cursor: next})}
          />
        </Inline>
      )}
    </Section>
  )
}

function DiscrepancyTable({schoolId, rows}: {schoolId: string; rows: readonly Discrepancy[]}) {
  const t = useMessages()
  const format = useMoney()
  return (
    <DataTable
      label={t('attention.rows')}
      columns={[
        {key: 'what', title: t('attention.what')},
        {key: 'kind', title: t('attention.kind')},
        {key: 'when', title: t('attention.when')},
        {key: 'amount', title: t('attention.amount')},
        {key: 'cause', title: t('attention.cause')},
      ]}
      rows={rows.map((row) => ({
        key: row.kind === 'not-given' ? row.sessionId : row.subscriptionId,
        cells: [
          <RowLink key="what" schoolId={schoolId} row={row} />,
          t(`discrepancy.${row.kind}`),
          <Instant key="when" at={row.at} precision="day" />,
          format(row.amount),
          t(`discrepancy-cause.${row.cause}`),
        ],
      }))}
    />
  )
}

function RowLink({schoolId, row}: {schoolId: string; row: Discrepancy}) {
  const t = useMessages()
  const name = <bdi>{row.passName ?? t('attention.no-name')}</bdi>
  if (row.studentId === null) return name
  const place = {view: 'student', schoolId, studentId: row.studentId, sessionId: null} as const
  return <StateLink state={stateOf(place)}>{name}</StateLink>
}
