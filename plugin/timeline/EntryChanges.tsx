import {Text} from '@sanity/ui'
import type {TimelineEntryView, TimelineResponse} from '../../schemas/contract/timeline.ts'
import type {FieldHistory} from '../../schemas/rules/timeline/timelineEntry.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {FieldValue, type ValueNames} from '../repair/FieldValue.tsx'
import {byReadingOrder, isSubscriptionField} from '../repair/subscriptionFields.ts'
import {DataTable} from '../ui/DataTable.tsx'

interface EntryChangesProps {
  entry: TimelineEntryView
  school: TimelineResponse['school']
}

/** Each field before and after, as stored then: a reference by its id, because its name may have changed since. */
export function EntryChanges({entry, school}: EntryChangesProps) {
  const t = useMessages('timeline')
  const fields = changesOf(entry)
  if (fields === null) return null
  if (fields.length === 0) {
    return (
      <Text size={1} muted>
        {t('timeline.no-fields')}
      </Text>
    )
  }
  const names: ValueNames = {
    school,
    student: {users: [], hints: []},
    passes: [],
    subscriptions: [],
  }
  const value = (field: string, stored: FieldHistory['before']) => (
    <FieldValue key={`${field} value`} field={field} value={stored} file={names} />
  )
  const isNew = entry.kind === 'created'
  return (
    <DataTable
      label={t('timeline.changes')}
      columns={[
        {key: 'field', title: t('changes.field')},
        ...(isNew ? [] : [{key: 'before', title: t('changes.before')}]),
        {key: 'after', title: t(isNew ? 'changes.value' : 'changes.after')},
      ]}
      rows={fields.toSorted(byReadingOrder).map(({key, field, before, after}) => ({
        key,
        cells: [
          isSubscriptionField(field) ? t(`field.${field}`) : field,
          ...(isNew ? [] : [value(field, before)]),
          value(field, after),
        ],
      }))}
    />
  )
}

/** Null: nothing of this kind changes a document. */
function changesOf(entry: TimelineEntryView): (FieldHistory & {key: string})[] | null {
  if ('fields' in entry) return entry.fields.map((change) => ({...change, key: change.field}))
  if (!('changes' in entry)) return null
  return entry.changes
    .filter(({documentType}) => documentType !== 'passPaymentClaim')
    .map((change) => ({...change, key: `${change.documentId} ${change.field}`}))
}
