import {ChevronRightIcon} from '@sanity/icons/ChevronRight'
import {Box, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {styled} from 'styled-components'

const Details = styled.details`
  & > summary {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    cursor: pointer;
    list-style: none;
  }
  & > summary::-webkit-details-marker {
    display: none;
  }
  &[open] > summary svg {
    transform: rotate(90deg);
  }
`

interface DisclosureProps {
  title: ReactNode
  /** What stands under the title and is seen without folding out. */
  below?: ReactNode
  /** Folded out to begin with. */
  open?: boolean
  children: ReactNode
}

/** Something to fold out. The browser's own element: keyboard and screen readers know it. */
export function Disclosure({title, below, open = false, children}: DisclosureProps) {
  return (
    <Details open={open}>
      <summary>
        <ChevronRightIcon aria-hidden />
        <Stack gap={3}>
          <Text as="span" size={1} weight="medium" style={{overflowWrap: 'anywhere'}}>
            {title}
          </Text>
          {below}
        </Stack>
      </summary>
      <Box paddingTop={4}>{children}</Box>
    </Details>
  )
}
