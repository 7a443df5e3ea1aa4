import {Box, Flex, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

interface BulletListProps {
  items: readonly {key: string; content: ReactNode}[]
  muted?: boolean
}

/** Short facts, one a line. */
export function BulletList({items, muted = false}: BulletListProps) {
  if (items.length === 0) return null
  return (
    <Stack as="ul" gap={3} style={{listStyle: 'none', margin: 0, padding: 0}}>
      {items.map(({key, content}) => (
        <Flex as="li" key={key} gap={2}>
          <Text size={1} muted={muted} aria-hidden>
            •
          </Text>
          <Box flex={1}>
            <Text size={1} muted={muted} style={{overflowWrap: 'anywhere'}}>
              {content}
            </Text>
          </Box>
        </Flex>
      ))}
    </Stack>
  )
}
