import {Text} from '@sanity/ui'
import {useEffect, useMemo, useState, type ReactNode, type UIEvent} from 'react'
import {styled} from 'styled-components'

const ROW_PX = 44
/** What the tallest window shows, and as many rows above and below, so that a flick does not outrun the drawing. */
const TALLEST_PX = 704
const IN_SIGHT = TALLEST_PX / ROW_PX
/** The rows are drawn anew after so many, not at each pixel. */
const STEP = 8
const DRAWN = 3 * IN_SIGHT + STEP

const Scroller = styled.section`
  overflow: auto;
  max-height: min(70vh, ${TALLEST_PX}px);
  overflow-anchor: none;
`

const Table = styled.table`
  width: 100%;
  min-width: 64em;
  table-layout: fixed;
  border-collapse: separate;
  border-spacing: 0;
`

const Cell = styled.td`
  box-sizing: border-box;
  height: ${ROW_PX}px;
  padding: 0 1em 0 0.25em;
  border-top: 1px solid var(--card-border-color);
  vertical-align: middle;
  text-align: start;
  white-space: nowrap;
  overflow: hidden;
`

const HeadCell = styled(Cell)`
  position: sticky;
  top: 0;
  z-index: 1;
  border-top: 0;
  background: var(--card-bg-color);
`

type Columns = readonly {key: string; title: string; width?: string}[]

interface LongTableProps<Row extends {id: string}> {
  label: string
  columns: Columns
  rows: readonly Row[]
  /** Asked when a row is drawn. One that stays the same lets the rows that are drawn already stand. */
  cellsOf: (row: Row) => readonly ReactNode[]
  /** How many rows there are, also those that were not loaded yet; null: not known. */
  total: number | null
  /** The reader nears the last row. Null: nothing follows. */
  onNearEnd: (() => void) | null
}

/** A table of any length that draws only the rows in sight. Each row is one line high; what does not fit is cut with dots. */
export function LongTable<Row extends {id: string}>(props: LongTableProps<Row>) {
  const {label, columns, rows, cellsOf, total, onNearEnd} = props
  const [top, setTop] = useState(0)
  const first = Math.min(top, Math.max(0, rows.length - DRAWN))
  const end = Math.min(first + DRAWN, rows.length)
  const isNearEnd = end === rows.length
  useEffect(() => {
    if (isNearEnd) onNearEnd?.()
  }, [isNearEnd, onNearEnd])
  const follow = ({currentTarget}: UIEvent<HTMLElement>) => {
    const inSight = Math.floor(currentTarget.scrollTop / ROW_PX) - IN_SIGHT
    const next = Math.max(0, Math.floor(inSight / STEP) * STEP)
    if (next === top) return
    keepFocus(currentTarget, next)
    setTop(next)
  }
  return (
    <Scroller aria-label={label} tabIndex={0} onScroll={follow}>
      <Table aria-label={label} aria-rowcount={total === null ? -1 : total + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell as="th" scope="col" key={column.key} style={{width: column.width}}>
                <Text size={1} muted weight="medium">
                  {column.title}
                </Text>
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space rows={first} />
          {rows.slice(first, end).map((row, index) => (
            <LineRow
              key={row.id}
              row={row}
              columns={columns}
              cellsOf={cellsOf}
              rowIndex={first + index + 2}
            />
          ))}
          <Space rows={rows.length - end} />
        </tbody>
      </Table>
    </Scroller>
  )
}

/** Stands for the rows that are not drawn. */
function Space({rows}: {rows: number}) {
  return rows === 0 ? null : <tr aria-hidden style={{height: rows * ROW_PX}} />
}

interface LineRowProps<Row> {
  row: Row
  columns: Columns
  cellsOf: (row: Row) => readonly ReactNode[]
  /** Its place in the whole table, the heading counted. */
  rowIndex: number
}

/** Drawn once: while the reader scrolls, or a further page arrives, only the rows that come into sight are work. */
function LineRow<Row>({row, columns, cellsOf, rowIndex}: LineRowProps<Row>) {
  return useMemo(
    () => (
      <tr aria-rowindex={rowIndex}>
        {cellsOf(row).map((cell, place) => (
          <LineCell key={columns[place]?.key} first={place === 0}>
            {cell}
          </LineCell>
        ))}
      </tr>
    ),
    [row, columns, cellsOf, rowIndex],
  )
}

function LineCell({first, children}: {first: boolean; children: ReactNode}) {
  const content = (
    <Text size={1} textOverflow="ellipsis">
      {children}
    </Text>
  )
  return first ? (
    <Cell as="th" scope="row">
      {content}
    </Cell>
  ) : (
    <Cell>{content}</Cell>
  )
}

/** Focus in a row that is about to go moves to the table: from there the keys scroll on. */
function keepFocus(scroller: HTMLElement, first: number) {
  const row = document.activeElement?.closest('tr')
  if (!row || !scroller.contains(row)) return
  const index = Number(row.getAttribute('aria-rowindex')) - 2
  if (index < first || index >= first + DRAWN) scroller.focus({preventScroll: true})
}
