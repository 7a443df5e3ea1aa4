import {Grid, Text} from '@sanity/ui'
import {Fragment, type ReactNode} from 'react'

interface FactListProps {
  /** What has no value is left out. */
  facts: readonly {term: string; value: ReactNode}[]
}

/** Terms and their values. */
export function FactList({facts}: FactListProps) {
  const known = facts.filter(({value}) => value !== null)
  return (
    <Grid
      as="dl"
      gapX={4}
      gapY={3}
      style={{gridTemplateColumns: 'fit-content(70%) minmax(4em, 1fr)', margin: 0}}
    >
      {known.map(({term, value}) => (
        <Fragment key={term}>
          <Text as="dt" size={1} muted>
            {term}
          </Text>
          <Text as="dd" size={1} style={{margin: 0, overflowWrap: 'anywhere'}}>
            <bdi>{value}</bdi>
          </Text>
        </Fragment>
      ))}
    </Grid>
  )
}
