import {ChevronRightIcon} from '@sanity/icons/ChevronRight'
import {Box, Text} from '@sanity/ui'
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

/** Something to fold out. The browser's own element: keyboard and screen readers know it. */
export function Disclosure({title, children}: {title: string; children: ReactNode}) {
  return (
    <Details>
      <summary>
        <ChevronRightIcon aria-hidden />
        <Text as="span" size={1} weight="medium">
          {title}
        </Text>
      </summary>
      <Box paddingTop={4}>{children}</Box>
    </Details>
  )
}
