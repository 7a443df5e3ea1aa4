import {Heading, Stack, Text} from '@sanity/ui'
import type {StudentFile, SubscriptionView} from '../../../schemas/contract/student.ts'
import type {SeenSubscription} from '../../../schemas/rules/plan/plan.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {SeenPasses} from '../../ui/SeenPasses.tsx'
import {Section} from '../../ui/Section.tsx'

/** The student's own page, by the host app's rule, and what it leaves out and why. */
export function StudentSees({subscriptions}: Pick<StudentFile, 'subscriptions'>) {
  const t = useMessages()
  const seen = subscriptions.map(toSeen)
  const inTab = (tab: 'active' | 'history' | null) =>
    seen.filter(({visibility}) => visibility.tab === tab)
  const [active, history, hidden] = [inTab('active'), inTab('history'), inTab(null)]
  return (
    <Section title={t('seen.title')}>
      {active.length + history.length === 0 ? <Text size={1}>{t('seen.nothing')}</Text> : null}
      <Tab title={t('visibility.active')} passes={active} />
      <Tab title={t('visibility.history')} passes={history} />
      {hidden.length === 0 ? null : (
        <Disclosure title={t('seen.hidden', {count: hidden.length})}>
          <SeenPasses label={t('visibility.hidden')} passes={hidden} />
        </Disclosure>
      )}
    </Section>
  )
}

function Tab({title, passes}: {title: string; passes: readonly SeenSubscription[]}) {
  if (passes.length === 0) return null
  return (
    <Stack gap={3}>
      <Heading as="h3" size={0}>
        {title}
      </Heading>
      <SeenPasses label={title} passes={passes} />
    </Stack>
  )
}

function toSeen(subscription: SubscriptionView): SeenSubscription {
  const {id, passName, endDate, remainingClips, visibility} = subscription
  return {subscriptionId: id, name: passName ?? '', endDate, remainingClips, visibility}
}
