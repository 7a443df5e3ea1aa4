import {Box, Button, Card, Flex, Stack} from '@sanity/ui'
import {useMessages} from '../i18n/useMessages.ts'
import {Announcement} from '../ui/Announcement.tsx'
import {CheckedAgo} from './CheckedAgo.tsx'
import {MissingList} from './MissingList.tsx'
import {SamePriceLine} from './SamePriceLine.tsx'
import type {Repair} from './useRepair.ts'

interface RepairFooterProps {
  repair: Repair
  onClose: () => void
}

/** The buttons, how fresh the look is, and why the button does not work yet. */
export function RepairFooter({repair, onClose}: RepairFooterProps) {
  const t = useMessages('repair')
  if (repair.receipt !== null) {
    return (
      <Flex padding={4} justify="flex-end">
        <Button text={t('footer.close')} onClick={onClose} />
      </Flex>
    )
  }
  return (
    <Card borderTop padding={4}>
      <Stack gap={4}>
        <SamePriceLine plan={repair.plan} />
        <Flex gap={3} wrap="wrap" align="center">
          <FooterState repair={repair} />
          <Flex gap={3} justify="flex-end">
            <Button mode="ghost" text={t('footer.cancel')} onClick={onClose} />
            <ApplyButton repair={repair} />
          </Flex>
        </Flex>
      </Stack>
    </Card>
  )
}

function FooterState({repair: {plan, obstacles, problem}}: {repair: Repair}) {
  const t = useMessages('repair')
  return (
    <Box flex={1} style={{minWidth: '12em'}}>
      <Stack gap={2}>
        {plan.shown === null ? null : (
          <CheckedAgo
            key={plan.shown.receivedAt}
            checkedAt={plan.shown.receivedAt}
            pending={plan.pending}
            onRecheck={plan.recheck}
          />
        )}
        <Announcement>
          {obstacles.length > 0 ? (
            <MissingList obstacles={obstacles} />
          ) : (
            t(problem === null ? 'footer.ready' : 'footer.failed')
          )}
        </Announcement>
      </Stack>
    </Box>
  )
}

function ApplyButton({repair: {form, obstacles, apply}}: {repair: Repair}) {
  const t = useMessages('repair')
  return (
    <Button
      tone={form.action === 'deactivate' ? 'critical' : 'default'}
      text={t(`footer.${form.action}`)}
      title={obstacles.map((obstacle) => t(`obstacle.${obstacle}`)).join(' ') || undefined}
      disabled={obstacles.length > 0}
      loading={obstacles.includes('sending')}
      onClick={() => void apply()}
    />
  )
}
