import {Flex} from '@sanity/ui'
import {useStateLink} from 'sanity/router'
import type {DiscrepancyRow} from '../../../schemas/contract/reconciliation.ts'
import {Instant} from '../../format/Instant.tsx'
import {useMoney} from '../../format/useMoney.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {stateOf} from '../../router.ts'
import type {CalloutKind} from '../../ui/Callout.tsx'
import {CopyButton} from '../../ui/CopyButton.tsx'
import {DataTable} from '../../ui/DataTable.tsx'
import {DocumentLink} from '../../ui/DocumentLink.tsx'
import {StatusBadge} from '../../ui/StatusBadge.tsx'
import {UnderlinedLinks} from '../../ui/UnderlinedLinks.tsx'

interface DiscrepancyTableProps {
  schoolId: string
  rows: readonly DiscrepancyRow[]
  /** A row's student is being opened. */
  onOpen: (rowKey: string) => void
}

/** Each row leads to the student's file, a payment's to that very purchase: there is the button that mends it. */
export function DiscrepancyTable({schoolId, rows, onOpen}: DiscrepancyTableProps) {
  const t = useMessages('attention')
  const format = useMoney()
  return (
    <DataTable
      label={t('attention.table')}
      columns={[
        {key: 'student', title: t('attention.student')},
        {key: 'cause', title: t('attention.cause')},
        {key: 'pass', title: t('attention.pass')},
        {key: 'amount', title: t('attention.amount')},
        {key: 'when', title: t('attention.when')},
      ]}
      rows={rows.map((row) => ({
        key: rowKeyOf(row),
        cells: [
          <StudentCell key="student" schoolId={schoolId} row={row} onOpen={onOpen} />,
          <CauseCell key="cause" row={row} />,
          <PassCell key="pass" row={row} />,
          format(row.amount),
          <Instant key="when" at={row.at} precision="day" />,
        ],
      }))}
    />
  )
}

const KINDS: Record<DiscrepancyRow['kind'], CalloutKind> = {
  'not-given': 'problem',
  'in-doubt': 'warning',
  'not-paid': 'warning',
}

export function rowKeyOf(row: DiscrepancyRow): string {
  return row.kind === 'not-paid' ? row.subscriptionId : row.purchaseId
}

/** By which a row's link is found again. */
export function rowLinkId(rowKey: string): string {
  return `pass-support-row-${rowKey}`
}

type StudentCellProps = Omit<DiscrepancyTableProps, 'rows'> & {row: DiscrepancyRow}

function StudentCell({schoolId, row, onOpen}: StudentCellProps) {
  const t = useMessages('attention')
  if (row.studentId === null) return <Unnamed row={row} />
  return (
    <StudentLink schoolId={schoolId} row={row} studentId={row.studentId} onOpen={onOpen}>
      {row.studentName?.trim() || t('student.unnamed')}
    </StudentLink>
  )
}

interface StudentLinkProps extends StudentCellProps {
  studentId: string
  children: string
}

function StudentLink({schoolId, row, studentId, onOpen, children}: StudentLinkProps) {
  const purchaseId = row.kind === 'not-paid' ? null : row.purchaseId
  const rowKey = rowKeyOf(row)
  const link = useStateLink({
    state: stateOf({view: 'student', schoolId, studentId, purchaseId}),
    onClick: () => onOpen(rowKey),
  })
  return (
    <a {...link} id={rowLinkId(rowKey)}>
      <bdi>{children}</bdi>
    </a>
  )
}

/** Nobody's file to open: the payment's id is what helps on, at Stripe or in a mail. */
function Unnamed({row}: {row: DiscrepancyRow}) {
  const t = useMessages('attention')
  if (row.kind === 'not-paid') return t('attention.no-student')
  return (
    <Flex as="span" align="center" gap={1}>
      {t('attention.no-student')}
      <CopyButton text={row.purchaseId} label={t('attention.copy-id')} />
    </Flex>
  )
}

function PassCell({row}: {row: DiscrepancyRow}) {
  const t = useMessages('attention')
  const name = <bdi>{row.passName?.trim() || t('attention.no-name')}</bdi>
  if (row.kind !== 'not-paid') return name
  return (
    <UnderlinedLinks>
      <DocumentLink id={row.subscriptionId} type="subscription">
        {name}
      </DocumentLink>
    </UnderlinedLinks>
  )
}

function CauseCell({row}: {row: DiscrepancyRow}) {
  const t = useMessages('attention')
  return (
    <Flex as="span" gap={2} wrap="wrap" align="center" style={{minWidth: '14em'}}>
      {row.settled ? (
        <StatusBadge kind="positive" text={t('attention.settled')} />
      ) : (
        <StatusBadge kind={KINDS[row.kind]} text={t(`discrepancy.${row.kind}`)} />
      )}
      <span>{t(`discrepancy-cause.${row.cause}`)}</span>
    </Flex>
  )
}
