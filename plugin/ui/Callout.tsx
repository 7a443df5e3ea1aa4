import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Box, Card, Flex, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

export type CalloutKind = 'positive' | 'information' | 'warning' | 'problem'

export const CALLOUT_ICONS = {
  positive: CheckmarkCircleIcon,
  information: InfoOutlineIcon,
  warning: WarningOutlineIcon,
  problem: ErrorOutlineIcon,
} as const satisfies Record<CalloutKind, unknown>

export const CALLOUT_TONES = {
  positive: 'positive',
  information: 'neutral',
  warning: 'caution',
  problem: 'critical',
} as const satisfies Record<CalloutKind, string>

interface CalloutProps {
  kind: CalloutKind
  /** Interrupts a screen reader. Focus is the better way where it can be moved. */
  role?: 'alert'
  children: ReactNode
}

/** A coloured box with an icon. The icon and the words carry the meaning; the colour only helps. */
export function Callout({kind, role, children}: CalloutProps) {
  const Icon = CALLOUT_ICONS[kind]
  return (
    <Card tone={CALLOUT_TONES[kind]} border radius={3} padding={[3, 4]} {...(role ? {role} : {})}>
      <Flex gap={3} align="flex-start">
        <Text size={2} aria-hidden>
          <Icon />
        </Text>
        <Box flex={1}>{children}</Box>
      </Flex>
    </Card>
  )
}
