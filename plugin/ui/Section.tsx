import {Box, Card, Flex, Heading, Stack} from '@sanity/ui'
import {useId, type ReactNode} from 'react'

interface SectionProps {
  title: string
  /** What stands at the end of the heading's line. */
  aside?: ReactNode
  level?: 2 | 3
  children: ReactNode
}

/** A titled part of a screen, which screen readers can jump to. */
export function Section({title, aside, level = 2, children}: SectionProps) {
  const headingId = useId()
  return (
    <Card as="section" aria-labelledby={headingId} border radius={3} padding={[3, 4]}>
      <Stack gap={4}>
        <Flex align="center" gap={3} wrap="wrap">
          <Box style={{flex: '1 1 max-content'}}>
            <Heading as={level === 2 ? 'h2' : 'h3'} id={headingId} size={1}>
              {title}
            </Heading>
          </Box>
          {aside}
        </Flex>
        {children}
      </Stack>
    </Card>
  )
}
