import {Skeleton, Stack} from '@sanity/ui'
import {useMessages} from '../i18n/useMessages.ts'
import {Announcement} from '../ui/Announcement.tsx'

export function TimelineWaiting() {
  const t = useMessages()
  return (
    <Stack gap={3}>
      <Announcement>{t('timeline.pending')}</Announcement>
      <Skeleton animated radius={2} style={{height: '3em'}} />
      <Skeleton animated radius={2} style={{height: '3em'}} />
      <Skeleton animated radius={2} style={{height: '3em'}} />
    </Stack>
  )
}
