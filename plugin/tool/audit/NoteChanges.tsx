import {Stack, Text} from '@sanity/ui'
import type {AuditNoteSummary} from '../../../schemas/contract/audit.ts'
import {isJsonObject, textField, type Json} from '../../../schemas/rules/json.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {ClaimLine} from '../../repair/ClaimLine.tsx'
import {byReadingOrder, isSubscriptionField} from '../../repair/subscriptionFields.ts'
import {DataTable} from '../../ui/DataTable.tsx'
import {DocumentLink} from '../../ui/DocumentLink.tsx'

type Changes = AuditNoteSummary['changes']

/** What a repair wrote, document by document. */
export function NoteChanges({changes}: {changes: Changes}) {
  const shown = changes.filter(({documentType}) => documentType !== 'passPaymentClaim')
  const documentIds = [...new Set(shown.map(({documentId}) => documentId))]
  // Of a claim that was passed on to another pass, the state did not change.
  const claims = Map.groupBy(
    changes.filter((change) => !shown.includes(change)),
    ({documentId}) => documentId,
  )
  const states = [...claims.values()].map(
    (fields) => fields.find(({field}) => field === 'state')?.after ?? 'held',
  )
  return (
    <Stack gap={5}>
      {documentIds.map((documentId) => (
        <DocumentChanges
          key={documentId}
          documentId={documentId}
          changes={changes.filter((change) => change.documentId === documentId)}
        />
      ))}
      {[...new Set(states)].map((state) => (
        <ClaimLine key={JSON.stringify(state)} state={state} />
      ))}
    </Stack>
  )
}

function DocumentChanges({documentId, changes}: {documentId: string; changes: Changes}) {
  const t = useMessages('audit')
  return (
    <Stack gap={3}>
      <Text as="h3" size={1} style={{overflowWrap: 'anywhere'}}>
        <DocumentLink id={documentId} type={changes[0]?.documentType ?? 'subscription'}>
          {documentId}
        </DocumentLink>
      </Text>
      <DataTable
        label={documentId}
        columns={[
          {key: 'field', title: t('changes.field')},
          {key: 'before', title: t('changes.before')},
          {key: 'after', title: t('changes.after')},
        ]}
        rows={changes.toSorted(byReadingOrder).map(({field, before, after}) => ({
          key: field,
          cells: [
            isSubscriptionField(field) ? t(`field.${field}`) : field,
            stored(before) ?? t('value.none'),
            stored(after) ?? t('value.none'),
          ],
        }))}
      />
    </Stack>
  )
}

/** Exactly what was stored, a reference by its id: a record is not put into today's words. */
function stored(value: Json): string | null {
  if (value === null) return null
  if (isJsonObject(value)) return textField(value, '_ref') ?? JSON.stringify(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
