import type {StudentFile} from '../../schemas/contract/student.ts'
import {isJsonObject, textField, type Json} from '../../schemas/rules/json.ts'
import {moneyFromMajor} from '../../schemas/rules/money.ts'
import {isSubscriptionType} from '../../schemas/rules/pass.ts'
import {EVIDENCE_KINDS} from '../../schemas/rules/plan/intent.ts'
import {Instant} from '../format/Instant.tsx'
import {useMoney} from '../format/useMoney.ts'
import {useMessages} from '../i18n/useMessages.ts'

/** Where ids get their names from. */
export interface ValueNames extends Pick<StudentFile, 'school' | 'passes'> {
  student: Pick<StudentFile['student'], 'users' | 'hints'>
  /** Also those that are yet to be written. */
  subscriptions: readonly Pick<StudentFile['subscriptions'][number], 'id' | 'passName'>[]
}

interface FieldValueProps {
  field: string
  value: Json
  file: ValueNames
}

/** One stored value in words: a reference by its name, a price as money, an instant as a date. */
export function FieldValue({field, value, file}: FieldValueProps) {
  const t = useMessages()
  const money = useMoney()
  if (value === null) return t('value.none')
  switch (field) {
    case 'startDate':
    case 'endDate':
      return typeof value === 'string' ? <Instant at={value} /> : <RawValue value={value} />
    case 'purchasePrice':
      return typeof value === 'number' ? (
        money(moneyFromMajor(value, file.school.currency))
      ) : (
        <RawValue value={value} />
      )
    case 'isActive':
      return t(value === true ? 'value.yes' : 'value.no')
    case 'type':
      return typeof value === 'string' && isSubscriptionType(value) ? (
        t(`type.${value}`)
      ) : (
        <RawValue value={value} />
      )
    case 'people':
      return Array.isArray(value) ? <People ids={value} file={file} /> : <RawValue value={value} />
    case 'supportEvidence':
      return <EvidenceValue value={value} />
    default:
      return <NamedValue value={value} file={file} />
  }
}

/** Two people who count as one, each by name. */
function People({ids, file}: {ids: readonly Json[]; file: FieldValueProps['file']}) {
  return ids.map((id, index) => (
    <span key={JSON.stringify(id)}>
      {index === 0 ? '' : ' = '}
      <NamedValue value={id} file={file} />
    </span>
  ))
}

/** What an id stands for, followed by the id itself where it stands for something. */
function NamedValue({value, file}: Omit<FieldValueProps, 'field'>) {
  const id = isJsonObject(value) ? textField(value, '_ref') : value
  if (typeof id !== 'string') return <RawValue value={value} />
  const name = nameOf(id, file)
  return name === null ? <bdi>{id}</bdi> : <bdi title={id}>{name}</bdi>
}

/** Null: it stands for nothing that has a name here. */
export function nameOf(id: string, names: ValueNames): string | null {
  const {school, student, passes, subscriptions} = names
  if (id === school.id) return school.name
  const user = student.users.find((entry) => entry.id === id)
  if (user) return user.name ?? user.email
  const other = student.hints.find(({otherId}) => otherId === id)
  if (other) return other.name ?? other.email
  const pass = passes.find((known) => known.id === id)
  if (pass) return pass.name.trim()
  return subscriptions.find((known) => known.id === id)?.passName?.trim() || null
}

function EvidenceValue({value}: {value: Json}) {
  const t = useMessages()
  if (!isJsonObject(value)) return <RawValue value={value} />
  const kind = EVIDENCE_KINDS.find((known) => known === textField(value, 'kind'))
  const reference = textField(value, 'reference') ?? ''
  return kind === undefined ? reference : `${t(`evidence.${kind}`)}: ${reference}`
}

function RawValue({value}: {value: Json}) {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
