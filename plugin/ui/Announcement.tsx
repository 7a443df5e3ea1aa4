import {Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {styled} from 'styled-components'

/** Out of the way while it says nothing: in a stack it would leave a gap. */
const Line = styled(Text)`
  &:has(> :empty) {
    position: absolute;
  }
`

/** A line that screen readers say when it changes. Kept in the page while empty: only then is the change noticed. */
export function Announcement({children}: {children: ReactNode}) {
  return (
    <Line forwardedAs="output" size={1} muted>
      {children}
    </Line>
  )
}
