import {Select, Stack, Text} from '@sanity/ui'
import type {StudentFile} from '../../schemas/contract/student.ts'
import {useInstant} from '../format/useInstant.ts'
import {useMoney} from '../format/useMoney.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {Field} from '../ui/Field.tsx'
import {EvidenceFields} from './EvidenceFields.tsx'
import {openItem, payableBy, type RepairForm} from './repairForm.ts'

interface BasisChoiceProps {
  file: StudentFile
  form: RepairForm
  change: (patch: Partial<RepairForm>) => void
}

/** What the pass rests on: a payment that Stripe shows, proof that a person has seen, or what the present pass rests on. */
export function BasisChoice({file, form, change}: BasisChoiceProps) {
  const t = useMessages('repair')
  const money = useMoney()
  const {minute} = useInstant()
  const payments = payableBy(file, form.targetId)
  const choosePayment = (purchaseId: string) => {
    const payment = payments.find(({purchase}) => purchase.purchaseId === purchaseId)
    change({basisKind: 'purchase', purchaseId, item: openItem(payment)})
  }
  const choose = (value: string) =>
    value.startsWith(PURCHASE)
      ? choosePayment(value.slice(PURCHASE.length))
      : change({basisKind: value === 'carried-over' ? 'carried-over' : 'evidence'})
  const isChoice = form.action === 'replace' || payments.length > 0
  return (
    <Stack gap={4}>
      {isChoice ? (
        <Field label={t('basis.label')}>
          {(control) => (
            <Select
              fontSize={1}
              {...control}
              value={form.basisKind === 'purchase' ? PURCHASE + form.purchaseId : form.basisKind}
              onChange={(event) => choose(event.currentTarget.value)}
            >
              {form.action === 'replace' ? (
                <option value="carried-over">{t('basis.carried-over')}</option>
              ) : null}
              {payments.map(({purchase}) => (
                <option key={purchase.purchaseId} value={PURCHASE + purchase.purchaseId}>
                  {t('basis.purchase', {
                    amount: money(purchase.amount),
                    when: minute(purchase.createdAt),
                  })}
                </option>
              ))}
              <option value="evidence">{t('basis.evidence')}</option>
            </Select>
          )}
        </Field>
      ) : null}
      {form.basisKind === 'evidence' ? (
        <EvidenceFields
          evidence={form.evidence}
          currency={file.school.currency}
          onChange={(evidence) => change({evidence: {...form.evidence, ...evidence}})}
        />
      ) : (
        <Text size={1} muted>
          {t(form.basisKind === 'purchase' ? 'basis.purchase-help' : 'basis.carried-over-help')}
        </Text>
      )}
    </Stack>
  )
}

const PURCHASE = 'purchase:'
