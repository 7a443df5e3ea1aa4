import type {Source} from './collection.ts'

type Fields<Row> = Record<string, (row: Row) => string | null>

/** Rows held in memory, with an index for each field that lists may filter by. */
export function createArraySource<Row extends {id: string; created: number}>(
  unsorted: Row[],
  fields: Fields<Row>,
): Source<Row> {
  const rows = unsorted.toSorted((a, b) => b.created - a.created)
  const byId = new Map(rows.map((row, index) => [row.id, index]))
  const indexes = new Map(
    Object.entries(fields).map(([field, read]) => [field, indexBy(rows, read)]),
  )
  const at = (index: number) => {
    const row = rows[index]
    if (!row) throw new RangeError(`No row at index ${index}`)
    return row
  }
  return {
    length: rows.length,
    at,
    createdAt: (index) => at(index).created,
    indexOf: (id) => byId.get(id),
    lookup: (field, value) => {
      const index = indexes.get(field)
      if (!index) throw new Error(`Sandbox: no index by ${field}`)
      return index.get(value) ?? []
    },
  }
}

function indexBy<Row>(rows: Row[], read: (row: Row) => string | null): Map<string, number[]> {
  const index = new Map<string, number[]>()
  for (const [position, row] of rows.entries()) {
    const value = read(row)
    if (value === null) continue
    const positions = index.get(value)
    if (positions) positions.push(position)
    else index.set(value, [position])
  }
  return index
}
