import {Stack, Text} from '@sanity/ui'
import type {StudentFile} from '../../schemas/contract/student.ts'
import type {Plan, Warning} from '../../schemas/rules/plan/plan.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {BulletList} from '../ui/BulletList.tsx'
import {Callout} from '../ui/Callout.tsx'
import {FieldValue, nameOf} from './FieldValue.tsx'
import type {PlanDifference} from './planDifferences.ts'
import {RefusalLead} from './RefusalLead.tsx'
import {isSubscriptionField} from './subscriptionFields.ts'

interface PlanNoticesProps {
  plan: Plan
  /** The choice of the pass names those at the same price already. */
  lookAlikesTold: boolean
}

/** Why it cannot be done, or what to know before it is done. */
export function PlanNotices({plan, lookAlikesTold}: PlanNoticesProps) {
  const t = useMessages('repair')
  const told = toldElsewhere(plan, lookAlikesTold)
  const warnings = plan.warnings.filter((warning) => !told.has(warning))
  if (plan.refusals.length + warnings.length === 0) return null
  return (
    <Stack gap={3}>
      {plan.refusals.map((refusal) => (
        <Callout key={refusal} kind="problem">
          <Stack gap={3}>
            <Text size={1}>{t(`refusal.${refusal}`)}</Text>
            <RefusalLead refusal={refusal} plan={plan} />
          </Stack>
        </Callout>
      ))}
      {warnings.map((warning) => (
        <Callout key={warning} kind="warning">
          <Stack gap={3}>
            <Text size={1}>{t(`warning.${warning}`)}</Text>
            {warning === 'other-pass-at-same-price' && plan.samePricePasses.length > 0 ? (
              <Text size={1} weight="medium">
                {plan.samePricePasses.join(', ')}
              </Text>
            ) : null}
          </Stack>
        </Callout>
      ))}
    </Stack>
  )
}

/** The choice of the pass names those at its price; a tick says that Stripe has not confirmed the payment. */
function toldElsewhere({confirmations}: Plan, lookAlikesTold: boolean): ReadonlySet<Warning> {
  const told: Warning[] = []
  if (lookAlikesTold) told.push('other-pass-at-same-price')
  if (confirmations.includes('stripe-could-not-confirm')) told.push('stripe-not-confirmed')
  return new Set(told)
}

interface MovedNoticeProps {
  moved: readonly PlanDifference[]
  /** What is proposed now can be applied. */
  mayApply: boolean
  file: StudentFile
}

/** Something is not as it was when the person looked: what it is, point by point. */
export function MovedNotice({moved, mayApply, file}: MovedNoticeProps) {
  const t = useMessages('repair')
  return (
    <Callout kind="warning" role="alert">
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {t('moved.title')}
        </Text>
        <BulletList
          items={moved.map((difference) => ({
            key: JSON.stringify(difference),
            content: <Difference difference={difference} file={file} />,
          }))}
        />
        {mayApply ? <Text size={1}>{t('moved.apply-again')}</Text> : null}
      </Stack>
    </Callout>
  )
}

function Difference({difference, file}: {difference: PlanDifference; file: StudentFile}) {
  const t = useMessages('repair')
  switch (difference.kind) {
    case 'value': {
      const {field, before, after} = difference
      return (
        <>
          {isSubscriptionField(field) ? t(`field.${field}`) : field}:{' '}
          <FieldValue field={field} value={before} file={file} /> →{' '}
          <FieldValue field={field} value={after} file={file} />
        </>
      )
    }
    case 'document':
      return t('moved.document', {
        what: nameOf(difference.documentId, file) ?? difference.documentId,
      })
    case 'claim':
      return t('moved.claim')
    case 'student-view':
      return t('moved.student-view')
    case 'payment':
      return t('moved.payment')
    case 'refused':
      return t('moved.refused')
  }
}
