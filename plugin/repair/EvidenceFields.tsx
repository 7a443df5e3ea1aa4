import {Grid, Select, Stack, TextInput} from '@sanity/ui'
import {EVIDENCE_KINDS, type EvidenceKind} from '../../schemas/rules/plan/intent.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {Field} from '../ui/Field.tsx'
import type {EvidenceForm} from './repairForm.ts'
import {useSaidDay} from './useSaidDay.ts'

interface EvidenceFieldsProps {
  evidence: EvidenceForm
  currency: string
  onChange: (patch: Partial<EvidenceForm>) => void
}

/** What stands for a payment that Stripe does not show. */
export function EvidenceFields({evidence, currency, onChange}: EvidenceFieldsProps) {
  const t = useMessages('repair')
  const said = useSaidDay()(evidence.date, evidence.time)
  return (
    <Stack gap={4}>
      <Grid gridTemplateColumns={[1, 1, 2]} gap={4}>
        <KindField kind={evidence.kind} onChange={(kind) => onChange({kind})} />
        <Field
          label={t(`evidence-reference.${evidence.kind}`)}
          help={t(`evidence-reference-help.${evidence.kind}`)}
        >
          {(control) => (
            <TextInput
              fontSize={1}
              {...control}
              data-repair="reference"
              value={evidence.reference}
              maxLength={200}
              onChange={(event) => onChange({reference: event.currentTarget.value})}
            />
          )}
        </Field>
      </Grid>
      <Grid gridTemplateColumns={[1, 1, 3]} gap={4}>
        <Field label={t('evidence-form.date')} help={said}>
          {(control) => (
            <TextInput
              fontSize={1}
              {...control}
              data-repair="date"
              type="date"
              value={evidence.date}
              onChange={(event) => onChange({date: event.currentTarget.value})}
            />
          )}
        </Field>
        <Field label={t('evidence-form.time')} help={t('evidence-form.time-help')}>
          {(control) => (
            <TextInput
              fontSize={1}
              {...control}
              type="time"
              value={evidence.time}
              onChange={(event) => onChange({time: event.currentTarget.value})}
            />
          )}
        </Field>
        <Field label={t('evidence-form.amount', {currency: currency.toUpperCase()})}>
          {(control) => (
            <TextInput
              fontSize={1}
              {...control}
              data-repair="amount"
              inputMode="decimal"
              value={evidence.amount}
              onChange={(event) => onChange({amount: event.currentTarget.value})}
            />
          )}
        </Field>
      </Grid>
    </Stack>
  )
}

interface KindFieldProps {
  kind: EvidenceKind
  onChange: (kind: EvidenceKind) => void
}

function KindField({kind, onChange}: KindFieldProps) {
  const t = useMessages('repair')
  const choose = (value: string) => {
    const chosen = EVIDENCE_KINDS.find((known) => known === value)
    if (chosen !== undefined) onChange(chosen)
  }
  return (
    <Field label={t('evidence-form.kind')}>
      {(control) => (
        <Select
          {...control}
          fontSize={1}
          value={kind}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {EVIDENCE_KINDS.map((known) => (
            <option key={known} value={known}>
              {t(`evidence.${known}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
