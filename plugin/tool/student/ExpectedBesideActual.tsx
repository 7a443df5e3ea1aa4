import {Stack} from '@sanity/ui'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {FieldValue} from '../../repair/FieldValue.tsx'
import {isSubscriptionField} from '../../repair/subscriptionFields.ts'
import {DataTable} from '../../ui/DataTable.tsx'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {StatusBadge} from '../../ui/StatusBadge.tsx'

type Comparison = StudentFile['comparisons'][number]

interface ExpectedBesideActualProps {
  purchaseId: string
  file: StudentFile
}

/** What a payment should have given, beside what each pass that stands for it holds. Open where they differ. */
export function ExpectedBesideActual({purchaseId, file}: ExpectedBesideActualProps) {
  const comparisons = file.comparisons.filter((it) => it.purchaseId === purchaseId)
  return comparisons.map((comparison) => (
    <ComparisonTable
      key={comparison.subscriptionId}
      comparison={comparison}
      file={file}
      isOneOfSeveral={comparisons.length > 1}
    />
  ))
}

interface ComparisonTableProps {
  comparison: Comparison
  file: StudentFile
  isOneOfSeveral: boolean
}

function ComparisonTable({comparison, file, isOneOfSeveral}: ComparisonTableProps) {
  const t = useMessages()
  const {subscriptionId, fields} = comparison
  const differing = fields.filter(({agrees}) => !agrees).length
  const pass =
    file.subscriptions.find(({id}) => id === subscriptionId)?.passName?.trim() || t('pass.unnamed')
  const words = differing === 0 ? 'expected.agree' : 'expected.differ'
  const title = isOneOfSeveral
    ? t(`${words}-of`, {count: differing, pass})
    : t(words, {count: differing})
  return (
    <Disclosure title={title} open={differing > 0}>
      <DataTable
        label={title}
        columns={[
          {key: 'field', title: t('expected.field')},
          {key: 'expected', title: t('expected.expected')},
          {key: 'actual', title: t('expected.actual')},
          {key: 'rule', title: t('expected.rule')},
        ]}
        rows={fields.map((row) => ({key: row.field, cells: cellsOf(row)}))}
      />
    </Disclosure>
  )

  function cellsOf({field, expected, actual, rule, agrees}: Comparison['fields'][number]) {
    return [
      isSubscriptionField(field) ? t(`field.${field}`) : field,
      <FieldValue key="expected" field={field} value={expected} file={file} />,
      <Stack key="actual" gap={2}>
        <span>
          <FieldValue field={field} value={actual} file={file} />
        </span>
        {agrees ? null : (
          <span>
            <StatusBadge kind="problem" text={t('expected.differs')} />
          </span>
        )}
      </Stack>,
      rule === null ? t('expected.not-said') : t(`rule.${rule}`),
    ]
  }
}
