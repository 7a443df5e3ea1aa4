import {Text} from '@sanity/ui'
import type {ReactNode} from 'react'

/** A line that screen readers say when it changes. Kept in the page while empty: only then is the change noticed. */
export function Announcement({children}: {children: ReactNode}) {
  return (
    <Text as="output" size={1} muted>
      {children}
    </Text>
  )
}
