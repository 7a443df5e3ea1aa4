import {Box, Button, Card, Flex, Stack} from '@sanity/ui'
import {useMessages} from '../i18n/useMessages.ts'
import {Announcement} from '../ui/Announcement.tsx'
import {CheckedAgo} from './CheckedAgo.tsx'
import type {Repair} from './useRepair.ts'

interface RepairFooterProps {
  repair: Repair
  onClose: () => void
}

/** The buttons, how fresh the look is, and why the button does not work yet. */
export function RepairFooter({repair, onClose}: RepairFooterProps) {
  const t = useMessages()
  if (repair.receipt !== null) {
    return (
      <Flex padding={4} justify="flex-end">
        <Button text={t('footer.close')} onClick={onClose} />
      </Flex>
    )
  }
  return (
    <Card borderTop padding={4}>
      <Flex gap={3} wrap="wrap" align="center">
        <FooterState repair={repair} />
        <Button mode="ghost" text={t('footer.cancel')} onClick={onClose} />
        <ApplyButton repair={repair} />
      </Flex>
    </Card>
  )
}

function FooterState({repair: {plan, obstacle}}: {repair: Repair}) {
  const t = useMessages()
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
          {obstacle === null ? t('footer.ready') : t(`obstacle.${obstacle}`)}
        </Announcement>
      </Stack>
    </Box>
  )
}

function ApplyButton({repair: {form, obstacle, apply}}: {repair: Repair}) {
  const t = useMessages()
  return (
    <Button
      tone={form.action === 'deactivate' ? 'critical' : 'default'}
      text={t(`footer.${form.action}`)}
      title={obstacle === null ? undefined : t(`obstacle.${obstacle}`)}
      disabled={obstacle !== null}
      loading={obstacle === 'sending'}
      onClick={() => void apply()}
    />
  )
}
