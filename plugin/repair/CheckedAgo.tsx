import {RefreshIcon} from '@sanity/icons/Refresh'
import {Button, Flex, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {useMessages} from '../i18n/useMessages.ts'

interface CheckedAgoProps {
  /** By this machine's clock. */
  checkedAt: number
  pending: boolean
  onRecheck: () => void
}

const TICK_MS = 1000
const MINUTE_S = 60

/** How old the look at Stripe and Sanity is, and a button for a new one. */
export function CheckedAgo({checkedAt, pending, onRecheck}: CheckedAgoProps) {
  const t = useMessages('repair')
  const seconds = useSecondsSince(checkedAt)
  const age =
    seconds < MINUTE_S
      ? t('checked.seconds', {count: seconds})
      : t('checked.minutes', {count: Math.floor(seconds / MINUTE_S)})
  return (
    <Flex align="center" gap={2}>
      <Text size={1} muted>
        {pending ? t('checked.pending') : age}
      </Text>
      <Button
        mode="bleed"
        padding={2}
        icon={RefreshIcon}
        aria-label={t('checked.again')}
        title={t('checked.again')}
        disabled={pending}
        onClick={onRecheck}
      />
    </Flex>
  )
}

function useSecondsSince(start: number): number {
  const [now, setNow] = useState(start)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.floor((now - start) / TICK_MS))
}
