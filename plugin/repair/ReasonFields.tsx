import {Box, Checkbox, Flex, Select, Stack, Text, TextArea} from '@sanity/ui'
import {NOTE_MAX_LENGTH} from '../../schemas/contract/repair.ts'
import {REASONS} from '../../schemas/rules/audit/auditNote.ts'
import type {Confirmation} from '../../schemas/rules/plan/plan.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {Field} from '../ui/Field.tsx'
import type {RepairForm} from './repairForm.ts'

interface ReasonFieldsProps {
  form: RepairForm
  confirmations: readonly Confirmation[]
  change: (patch: Partial<RepairForm>) => void
}

/** What the audit note will say, and what a person has to stand for. */
export function ReasonFields({form, confirmations, change}: ReasonFieldsProps) {
  const t = useMessages('repair')
  const choose = (value: string) =>
    change({reason: REASONS.find((reason) => reason === value) ?? ''})
  return (
    <Stack gap={4}>
      {confirmations.map((confirmation) => (
        <ConfirmationTick
          key={confirmation}
          confirmation={confirmation}
          confirmed={form.confirmed}
          onChange={(confirmed) => change({confirmed})}
        />
      ))}
      <Field label={t('reason-form.reason')}>
        {(control) => (
          <Select
            fontSize={1}
            {...control}
            data-repair="reason"
            aria-required
            value={form.reason}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <option value="">{t('reason-form.choose')}</option>
            {REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {t(`reason.${reason}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label={t('reason-form.note')}
        help={t('reason-form.note-help', {length: form.note.trim().length, max: NOTE_MAX_LENGTH})}
      >
        {(control) => (
          <TextArea
            fontSize={1}
            {...control}
            data-repair="note"
            aria-required
            rows={3}
            value={form.note}
            onChange={(event) => change({note: event.currentTarget.value})}
          />
        )}
      </Field>
    </Stack>
  )
}

interface ConfirmationTickProps {
  confirmation: Confirmation
  confirmed: readonly Confirmation[]
  onChange: (confirmed: Confirmation[]) => void
}

function ConfirmationTick({confirmation, confirmed, onChange}: ConfirmationTickProps) {
  const t = useMessages('repair')
  const others = confirmed.filter((tick) => tick !== confirmation)
  return (
    <Flex as="label" gap={3} align="center">
      <Checkbox
        data-repair="confirmation"
        checked={confirmed.includes(confirmation)}
        onChange={(event) =>
          onChange(event.currentTarget.checked ? [...others, confirmation] : others)
        }
      />
      <Box flex={1}>
        <Text size={1}>{t(`confirmation.${confirmation}`)}</Text>
      </Box>
    </Flex>
  )
}
