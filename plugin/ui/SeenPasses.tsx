import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import type {SeenSubscription} from '../../schemas/rules/plan/plan.ts'
import {Instant} from '../format/Instant.tsx'
import {useVisibilityText} from '../format/useVisibilityText.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {StatusBadge} from './StatusBadge.tsx'

interface SeenPassesProps {
  passes: readonly SeenSubscription[]
  /** What the list is called, for screen readers. */
  label: string
}

/** Passes as the student's own page shows them, or leaves them out. */
export function SeenPasses({passes, label}: SeenPassesProps) {
  const t = useMessages()
  if (passes.length === 0) {
    return (
      <Text size={1} muted>
        {t('seen.nothing')}
      </Text>
    )
  }
  return (
    <Stack as="ul" aria-label={label} gap={2} style={{listStyle: 'none', margin: 0, padding: 0}}>
      {passes.map((pass) => (
        <Card as="li" key={pass.subscriptionId} border radius={2} padding={3}>
          <SeenPass pass={pass} />
        </Card>
      ))}
    </Stack>
  )
}

function SeenPass({pass}: {pass: SeenSubscription}) {
  const t = useMessages()
  const {kind, text, detail} = useVisibilityText()(pass.visibility)
  return (
    <Stack gap={3}>
      <Flex gap={2} align="center" wrap="wrap">
        <Box flex={1}>
          <Text size={1} weight="semibold">
            <bdi>{pass.name.trim() || t('pass.unnamed')}</bdi>
          </Text>
        </Box>
        <StatusBadge kind={kind} text={text} />
      </Flex>
      <Text size={1} muted>
        {pass.endDate === null ? t('pass.no-end') : <PassEnd endDate={pass.endDate} />}
        {pass.remainingClips === null
          ? null
          : ` · ${t('pass.classes-left', {count: pass.remainingClips})}`}
      </Text>
      {detail === null ? null : (
        <Text size={1} muted>
          {detail}
        </Text>
      )}
    </Stack>
  )
}

function PassEnd({endDate}: {endDate: string}) {
  const t = useMessages()
  return (
    <>
      {t('pass.ends')} <Instant at={endDate} precision="day" />
    </>
  )
}
