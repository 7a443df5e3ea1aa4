import {Box, Button, Card, Flex} from '@sanity/ui'
import {useMessages} from '../i18n/useMessages.ts'
import {Announcement} from '../ui/Announcement.tsx'

interface LeaveFooterProps {
  onStay: () => void
  onClose: () => void
}

/** Asked before a dialog with a note in it is closed by Escape or by a click beside it. */
export function LeaveFooter({onStay, onClose}: LeaveFooterProps) {
  const t = useMessages('repair')
  return (
    <Card borderTop padding={4}>
      <Flex gap={3} wrap="wrap" align="center">
        <Box flex={1} style={{minWidth: '12em'}}>
          <Announcement>{t('footer.lose')}</Announcement>
        </Box>
        <Button mode="ghost" text={t('footer.discard')} onClick={onClose} />
        <Button text={t('footer.stay')} onClick={onStay} />
      </Flex>
    </Card>
  )
}
