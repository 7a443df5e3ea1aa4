import {Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {styled} from 'styled-components'

const Scroller = styled.section`
  overflow-x: auto;
`

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
`

const Cell = styled.td`
  padding: 0.6em 1em 0.6em 0;
  border-top: 1px solid var(--card-border-color);
  vertical-align: baseline;
  text-align: start;
  overflow-wrap: anywhere;
  min-width: 5.5em;
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

/** A table that is one: the first column names its row, and on narrow screens it scrolls by itself, also by keyboard. */
export function DataTable({label, columns, rows}: DataTableProps) {
  return (
    <Scroller aria-label={label} tabIndex={0}>
      <Table aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell as="th" scope="col" key={column.key}>
                <Text size={1} muted weight="medium">
                  {column.title}
                </Text>
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, index) => (
                <TableCell key={columns[index]?.key} first={index === 0}>
                  {cell}
                </TableCell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Scroller>
  )
}

function TableCell({first, children}: {first: boolean; children: ReactNode}) {
  const content = <Text size={1}>{children}</Text>
  return first ? (
    <Cell as="th" scope="row">
      {content}
    </Cell>
  ) : (
    <Cell>{content}</Cell>
  )
}
