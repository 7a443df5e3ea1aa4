import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import type {StudentFile, SubscriptionView} from '../../../schemas/contract/student.ts'
import {moneyFromMajor} from '../../../schemas/rules/money.ts'
import {isSubscriptionType} from '../../../schemas/rules/pass.ts'
import type {Intent} from '../../../schemas/rules/plan/intent.ts'
import {Instant} from '../../format/Instant.tsx'
import {useMoney} from '../../format/useMoney.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import type {RepairStart} from '../../repair/repairForm.ts'
import {DocumentLink} from '../../ui/DocumentLink.tsx'
import {FactList} from '../../ui/FactList.tsx'
import {Section} from '../../ui/Section.tsx'
import {ShortList} from '../../ui/ShortList.tsx'
import {StatusBadge} from '../../ui/StatusBadge.tsx'

interface SubscriptionListProps {
  file: StudentFile
  onRepair: (start: RepairStart) => void
}

/** Every pass that the student holds or held, with what can be done about it. */
export function SubscriptionList({file, onRepair}: SubscriptionListProps) {
  const t = useMessages()
  const {subscriptions, mayRepair} = file
  const activeFirst = subscriptions.toSorted((a, b) => Number(b.isActive) - Number(a.isActive))
  return (
    <Section
      title={t('subscriptions.title')}
      aside={
        mayRepair ? (
          <Button
            mode="ghost"
            fontSize={1}
            padding={2}
            text={t('lever.create')}
            onClick={() => onRepair({kind: 'create', purchaseId: null, item: 0})}
          />
        ) : null
      }
    >
      {subscriptions.length === 0 ? (
        <Text size={1} muted>
          {t('subscriptions.none')}
        </Text>
      ) : (
        <ShortList items={activeFirst}>
          {(subscription) => (
            <Card as="li" key={subscription.id} border radius={2} padding={3}>
              <Stack gap={4}>
                <SubscriptionFacts subscription={subscription} file={file} />
                <Levers subscription={subscription} file={file} onRepair={onRepair} />
              </Stack>
            </Card>
          )}
        </ShortList>
      )}
    </Section>
  )
}

interface SubscriptionProps {
  subscription: SubscriptionView
  file: StudentFile
}

function SubscriptionFacts({subscription, file}: SubscriptionProps) {
  const t = useMessages()
  const money = useMoney()
  const {type, startDate, endDate, remainingClips, purchasePrice, isActive} = subscription
  const facts = [
    {term: t('field.type'), value: isSubscriptionType(type) ? t(`type.${type}`) : type},
    {term: t('field.startDate'), value: startDate && <Instant at={startDate} precision="day" />},
    {term: t('field.endDate'), value: endDate && <Instant at={endDate} precision="day" />},
    {term: t('field.remainingClips'), value: remainingClips},
    {
      term: t('field.purchasePrice'),
      value:
        purchasePrice === null ? null : money(moneyFromMajor(purchasePrice, file.school.currency)),
    },
  ]
  return (
    <>
      <Flex gap={2} wrap="wrap" align="center">
        <Box flex={1}>
          <Text size={1} weight="semibold">
            <bdi>{subscription.passName?.trim() || t('pass.unnamed')}</bdi>
          </Text>
        </Box>
        <StatusBadge
          kind={isActive ? 'positive' : 'information'}
          text={t(isActive ? 'subscription.active' : 'subscription.inactive')}
        />
        {subscription.hasDraft ? (
          <StatusBadge kind="warning" text={t('subscription.draft')} />
        ) : null}
      </Flex>
      <FactList facts={facts} />
    </>
  )
}

function Levers({subscription, file, onRepair}: SubscriptionProps & SubscriptionListProps) {
  const t = useMessages()
  const {id, isActive, replacedBy} = subscription
  return (
    <Flex gap={3} wrap="wrap" align="center">
      {isActive && file.mayRepair ? (
        <>
          <Button
            mode="ghost"
            fontSize={1}
            padding={2}
            text={t('lever.replace')}
            onClick={() => onRepair({kind: 'replace', targetId: id})}
          />
          <Button
            mode="ghost"
            tone="critical"
            fontSize={1}
            padding={2}
            text={t('lever.deactivate')}
            onClick={() => onRepair({kind: 'intent', intent: deactivation(id, file)})}
          />
        </>
      ) : null}
      <Text size={1}>
        <DocumentLink id={id} type="subscription">
          {t('subscription.open')}
        </DocumentLink>
      </Text>
      {replacedBy === null ? null : (
        <Text size={1}>
          <DocumentLink id={replacedBy} type="subscription">
            {t('subscription.open-replacement')}
          </DocumentLink>
        </Text>
      )}
    </Flex>
  )
}

function deactivation(targetId: string, {school, student}: StudentFile): Intent {
  return {action: 'deactivate', schoolId: school.id, studentId: student.id, targetId}
}
