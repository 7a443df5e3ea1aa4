import {Stack, Text} from '@sanity/ui'
import {IntentLink} from 'sanity/router'
import type {ClaimedBy, KnownPayment, Plan, Refusal} from '../../schemas/rules/plan/plan.ts'
import {Instant} from '../format/Instant.tsx'
import {useMessages} from '../i18n/useMessages.ts'
import {TOOL_NAME} from '../router.ts'
import {BulletList} from '../ui/BulletList.tsx'
import {DocumentLink} from '../ui/DocumentLink.tsx'

interface RefusalLeadProps {
  refusal: Refusal
  plan: Pick<Plan, 'claimedBy' | 'knownPayment'>
}

/** Where a refusal leads, where it leads anywhere: to the pass that was given, or to the payment to use instead. */
export function RefusalLead({refusal, plan: {claimedBy, knownPayment}}: RefusalLeadProps) {
  const isGiven = refusal === 'payment-already-claimed' || refusal === 'purchase-already-served'
  if (isGiven && claimedBy !== null) return <GivenPass by={claimedBy} />
  if (refusal === 'stripe-can-confirm' && knownPayment !== null) {
    return <PaymentLink payment={knownPayment} />
  }
  return null
}

/** Which pass stands for the payment, whose, since when and by whom. */
function GivenPass({by}: {by: ClaimedBy}) {
  const t = useMessages('repair')
  const {subscriptionId, passName, studentId, studentName, schoolId, at, actorName} = by
  const pass = passName?.trim() || t('pass.unnamed')
  const student = studentName?.trim() || t('student.unnamed')
  return (
    <Stack gap={3}>
      <Text size={1} weight="medium">
        {t('claimed.pass', {pass})}{' '}
        {studentId === null ? t('claimed.of-unknown') : t('claimed.of', {student})}
      </Text>
      {at === null ? null : (
        <Text size={1}>
          {actorName === null ? t('claimed.at') : t('claimed.by', {name: actorName})}{' '}
          <Instant at={at} />
        </Text>
      )}
      {studentId === null ? null : (
        <BulletList
          items={[
            {
              key: 'student',
              content: (
                <StudentLink studentId={studentId} schoolId={schoolId}>
                  {t('claimed.open-student')}
                </StudentLink>
              ),
            },
            {
              key: 'pass',
              content: (
                <DocumentLink id={subscriptionId} type="subscription">
                  {t('claimed.open-pass')}
                </DocumentLink>
              ),
            },
          ]}
        />
      )}
    </Stack>
  )
}

function PaymentLink({payment: {purchaseId, schoolId, studentId}}: {payment: KnownPayment}) {
  const t = useMessages('repair')
  if (studentId === null) {
    return (
      <Text size={1} muted style={{overflowWrap: 'anywhere'}}>
        {purchaseId}
      </Text>
    )
  }
  return (
    <Text size={1}>
      <StudentLink studentId={studentId} schoolId={schoolId} purchaseId={purchaseId}>
        {t('claimed.open-payment')}
      </StudentLink>
    </Text>
  )
}

interface StudentLinkProps {
  studentId: string
  schoolId: string | null
  purchaseId?: string
  children: string
}

/** Works in the tool and over a document alike. */
function StudentLink({studentId, schoolId, purchaseId, children}: StudentLinkProps) {
  const params = {
    studentId,
    ...(schoolId !== null && {schoolId}),
    ...(purchaseId !== undefined && {purchaseId}),
  }
  return (
    <IntentLink intent={TOOL_NAME} params={params}>
      {children}
    </IntentLink>
  )
}
