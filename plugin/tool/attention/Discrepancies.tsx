import {Button, Flex, Inline, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import type {Reconciliation} from '../../../schemas/contract/reconciliation.ts'
import {useConfig} from '../../ConfigContext.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {Announcement} from '../../ui/Announcement.tsx'
import {ProblemNotice} from '../../ui/ProblemNotice.tsx'
import {Section} from '../../ui/Section.tsx'
import type {AttentionView} from './attentionAddress.ts'
import {DiscrepancyTable, rowLinkId} from './DiscrepancyTable.tsx'
import {leaveAt, leftAt} from './leftAt.ts'
import {RowFilter} from './RowFilter.tsx'
import {useDiscrepancies} from './useDiscrepancies.ts'

interface DiscrepanciesProps {
  schoolId: string
  /** Tells the runs of a school apart. */
  run: string
  totals: Reconciliation['totals']
  view: AttentionView
  onShow: (view: AttentionView) => void
}

/** The payments and passes that do not meet, a page at a time. Who comes back from a file finds the list as it was. */
export function Discrepancies(props: DiscrepanciesProps) {
  const t = useMessages('attention')
  const {schoolId, run, totals, view, onShow} = props
  const list = JSON.stringify([schoolId, run, view.kind, view.cause])
  return (
    <Section
      title={t('attention.rows')}
      aside={<RowFilter totals={totals} view={view} onShow={onShow} />}
    >
      <Rows key={list} list={list} schoolId={schoolId} view={view} onShow={onShow} />
    </Section>
  )
}

type RowsProps = Omit<DiscrepanciesProps, 'run' | 'totals'> & {list: string}

function Rows({list, schoolId, view, onShow}: RowsProps) {
  const t = useMessages('attention')
  const config = useConfig()
  const [left] = useState(() => leftAt(config, list))
  const {kind, cause} = view
  const {rows, pages, pending, problem, loadMore, reload} = useDiscrepancies(
    schoolId,
    {kind, cause},
    left?.pages ?? 1,
  )
  const isThere = rows.length > 0
  useEffect(() => {
    if (isThere && left !== null) focusWhereFocusWasLost(rowLinkId(left.rowKey))
  }, [isThere, left])
  return (
    <Stack gap={4}>
      {isThere ? (
        <DiscrepancyTable
          schoolId={schoolId}
          rows={rows}
          onOpen={(rowKey) => leaveAt(config, {list, pages, rowKey})}
        />
      ) : null}
      <Announcement>{pending ? t('attention.pending') : null}</Announcement>
      {problem === null ? null : <ProblemNotice problem={problem} onRetry={reload} />}
      {isThere || pending || problem !== null ? null : (
        <Flex gap={3} align="center" wrap="wrap">
          <Text size={1}>{t('attention.no-match')}</Text>
          <Button
            mode="ghost"
            fontSize={1}
            text={t('attention.show-every')}
            onClick={() => onShow({school: view.school})}
          />
        </Flex>
      )}
      {loadMore === null ? null : (
        <Inline>
          <Button
            mode="ghost"
            fontSize={1}
            text={t('attention.more')}
            loading={pending}
            onClick={loadMore}
          />
        </Inline>
      )}
    </Stack>
  )
}

/** Who chose something else on the way back keeps it. Focus brings the row into sight. */
function focusWhereFocusWasLost(id: string) {
  if (document.activeElement === document.body) document.getElementById(id)?.focus()
}
