import {Stack, Text} from '@sanity/ui'
import type {StudentFile} from '../../schemas/contract/student.ts'
import {textField} from '../../schemas/rules/json.ts'
import type {DocumentChange, FieldChange, Plan} from '../../schemas/rules/plan/plan.ts'
import type {Translate} from '../i18n/messageKeys.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {DataTable} from '../ui/DataTable.tsx'
import {Disclosure} from '../ui/Disclosure.tsx'
import {ClaimLine} from './ClaimLine.tsx'
import {FieldValue, type ValueNames} from './FieldValue.tsx'
import {byReadingOrder, isSubscriptionField, isTie} from './subscriptionFields.ts'

/** What would be written, document by document and field by field, each value with where it comes from. */
export function ChangeTables({plan, file}: {plan: Plan; file: StudentFile}) {
  const t = useMessages('repair')
  if (plan.changes.length === 0) {
    return (
      <Text size={1} muted>
        {t('changes.none')}
      </Text>
    )
  }
  const names = {...file, subscriptions: [...file.subscriptions, ...created(plan)]}
  return (
    <Stack gap={5}>
      {plan.changes.map((change) =>
        change.documentType === 'passPaymentClaim' ? null : (
          <ChangeTable key={change.documentId} change={change} file={names} />
        ),
      )}
      {claimStates(plan).map((state) => (
        <ClaimLine key={state} state={state} />
      ))}
    </Stack>
  )
}

/** What becomes of the payments, each way once. */
function claimStates({changes}: Plan): string[] {
  const claims = changes.filter(({documentType}) => documentType === 'passPaymentClaim')
  return [...new Set(claims.map(({after}) => textField(after, 'state') ?? ''))]
}

/** What the present pass will point to has no document yet. */
function created({changes}: Plan): ValueNames['subscriptions'] {
  return changes
    .filter(
      ({documentType, operation}) => documentType === 'subscription' && operation === 'create',
    )
    .map(({documentId, after}) => ({id: documentId, passName: textField(after, 'passName')}))
}

function ChangeTable({change, file}: {change: DocumentChange; file: ValueNames}) {
  const t = useMessages('repair')
  const title = titleOf(change, t)
  const isNew = change.operation === 'create'
  const fields = change.fields.toSorted(byReadingOrder)
  // Of a document that is there already, each field that changes is news.
  const ties = isNew && change.documentType === 'subscription' ? fields.filter(isTieField) : []
  const more = t('changes.more', {count: ties.length})
  return (
    <Stack gap={3}>
      <Text as="h4" size={1} weight="semibold">
        {title}
      </Text>
      <FieldTable
        label={title}
        fields={fields.filter((entry) => !ties.includes(entry))}
        isNew={isNew}
        file={file}
      />
      {ties.length === 0 ? null : (
        <Disclosure title={more}>
          <FieldTable label={`${title}: ${more}`} fields={ties} isNew={isNew} file={file} />
        </Disclosure>
      )}
    </Stack>
  )
}

interface FieldTableProps {
  label: string
  fields: readonly FieldChange[]
  isNew: boolean
  file: ValueNames
}

function FieldTable({label, fields, isNew, file}: FieldTableProps) {
  const t = useMessages('repair')
  return (
    <DataTable
      label={label}
      columns={[
        {key: 'field', title: t('changes.field')},
        ...(isNew ? [] : [{key: 'before', title: t('changes.before')}]),
        {key: 'after', title: t(isNew ? 'changes.value' : 'changes.after')},
        {key: 'rule', title: t('changes.rule')},
      ]}
      rows={fields.map((entry) => ({
        key: entry.field,
        cells: cellsOf(entry, isNew, file, t),
      }))}
    />
  )
}

function isTieField({field}: FieldChange): boolean {
  return isTie(field)
}

function cellsOf(entry: FieldChange, isNew: boolean, file: ValueNames, t: Translate<'repair'>) {
  const {field, before, after, rule} = entry
  return [
    isSubscriptionField(field) ? t(`field.${field}`) : field,
    ...(isNew ? [] : [<FieldValue key="before" field={field} value={before} file={file} />]),
    <FieldValue key="after" field={field} value={after} file={file} />,
    t(`rule.${rule}`),
  ]
}

function titleOf(change: DocumentChange, t: Translate<'repair'>): string {
  const {documentType, operation, after, before} = change
  if (documentType === 'user') return t('changes.user')
  if (documentType === 'passIdentityLink') return t('changes.link')
  const document = operation === 'create' ? after : (before ?? after)
  const pass = typeof document.passName === 'string' ? document.passName.trim() : ''
  return t(operation === 'create' ? 'changes.new' : 'changes.present', {
    pass: pass || t('pass.unnamed'),
  })
}
