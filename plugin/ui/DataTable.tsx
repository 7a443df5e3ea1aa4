import {Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {styled} from 'styled-components'

const NARROW = '@container (max-width: 26rem)'

/** Two columns fit anywhere. */
const MOST_SIDE_BY_SIDE = 2

const Scroller = styled.section<{$stacks: boolean}>`
  container-type: ${({$stacks}) => ($stacks ? 'inline-size' : 'normal')};
  overflow-x: auto;
`

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  ${NARROW} {
    display: block;
  }
`

const Body = styled.tbody`
  ${NARROW} {
    display: block;
  }
`

/** Beside its value, each column is named again: there is no room for a line of headings. */
const Head = styled.thead`
  ${NARROW} {
    display: none;
  }
`

const Row = styled.tr`
  ${NARROW} {
    display: block;
    padding: 0.6em 0;
    border-top: 1px solid var(--card-border-color);
  }
`

const Cell = styled.td`
  padding: 0.6em 1em 0.6em 0;
  border-top: 1px solid var(--card-border-color);
  vertical-align: baseline;
  text-align: start;
  overflow-wrap: anywhere;
  min-width: 5.5em;
  ${NARROW} {
    display: grid;
    grid-template-columns: minmax(5.5em, 1fr) 2fr;
    align-items: start;
    gap: 0.5em;
    padding: 0.4em 0;
    border-top: 0;
    &::before {
      content: attr(data-column);
      content: attr(data-column) / '';
      color: var(--card-muted-fg-color);
      font-size: 0.8125rem;
      line-height: 1.3;
      /* The values beside it have no room above their letters. */
      margin-top: -0.3em;
    }
    &[scope='row'] {
      display: block;
    }
    &[scope='row']::before {
      content: none;
    }
  }
`

const HeadCell = styled(Cell)`
  border-top: 0;
  white-space: nowrap;
`

interface Column {
  key: string
  title: string
}

interface DataTableProps {
  /** Says what the table holds, to those who cannot see where it stands. */
  label: string
  columns: readonly Column[]
  rows: readonly {key: string; cells: readonly ReactNode[]}[]
}

/** A table that is one: the first column names its row. Where there is little room its rows stand as blocks; what is still too wide scrolls by itself, also by keyboard. */
export function DataTable({label, columns, rows}: DataTableProps) {
  return (
    <Scroller $stacks={columns.length > MOST_SIDE_BY_SIDE} tabIndex={0}>
      <Table aria-label={label}>
        <Head>
          <Row>
            {columns.map((column) => (
              <HeadCell as="th" scope="col" key={column.key}>
                <Text size={1} muted weight="medium">
                  {column.title}
                </Text>
              </HeadCell>
            ))}
          </Row>
        </Head>
        <Body>
          {rows.map((row) => (
            <Row key={row.key}>
              {row.cells.map((cell, index) => (
                <TableCell
                  key={columns[index]?.key}
                  name={index === 0 ? null : columns[index]?.title}
                >
                  {cell}
                </TableCell>
              ))}
            </Row>
          ))}
        </Body>
      </Table>
    </Scroller>
  )
}

interface TableCellProps {
  /** Of its column. Null: the cell names the row. */
  name: string | null | undefined
  children: ReactNode
}

function TableCell({name, children}: TableCellProps) {
  if (name === null) {
    return (
      <Cell as="th" scope="row">
        <Text size={1}>{children}</Text>
      </Cell>
    )
  }
  return (
    <Cell data-column={name}>
      <Text size={1}>{children}</Text>
    </Cell>
  )
}
