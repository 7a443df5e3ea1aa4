/** Rows of one kind in one account, newest first. Rows may be made only when somebody looks at them. */
export interface Source<Row> {
  length: number
  at(index: number): Row
  createdAt(index: number): number
  indexOf(id: string): number | undefined
  /** Indices of the rows whose `field` has `value`; `all` when every row has it. */
  lookup(field: string, value: string): number[] | 'all'
}

/** Several sources read as one, newest first. Positions count from the newest row. */
export interface Collection<Row> {
  length: number
  at(position: number): Row
  get(id: string): Row | undefined
  positionOf(id: string): number | undefined
  /** Ascending positions, or `scan` when no index narrows the search. */
  lookup(field: string, value: string): number[] | 'scan'
  /** The first position whose row was created at or before `seconds`. */
  firstAtOrBefore(seconds: number): number
}

interface Order {
  /** By position. */
  source: Uint32Array
  index: Uint32Array
  /** By source and index. */
  position: Uint32Array[]
}

export function createCollection<Row>(sources: Source<Row>[]): Collection<Row> {
  const order = mergeNewestFirst(sources)
  const length = order.source.length
  const positionAt = (source: number, index: number) => order.position[source]?.[index] ?? 0
  const place = (position: number) => {
    const source = sources[order.source[position] ?? -1]
    const index = order.index[position]
    if (!source || index === undefined) throw new RangeError(`No row at position ${position}`)
    return {source, index}
  }
  const at = (position: number) => {
    const {source, index} = place(position)
    return source.at(index)
  }
  const positionOf = (id: string) => {
    for (const [number, source] of sources.entries()) {
      const index = source.indexOf(id)
      if (index !== undefined) return positionAt(number, index)
    }
    return undefined
  }
  return {
    length,
    at,
    positionOf,
    get: (id) => {
      const position = positionOf(id)
      return position === undefined ? undefined : at(position)
    },
    lookup: (field, value) => lookupPositions(sources, field, value, positionAt),
    firstAtOrBefore: (seconds) =>
      firstWhere(length, (position) => {
        const {source, index} = place(position)
        return source.createdAt(index) <= seconds
      }),
  }
}

function lookupPositions<Row>(
  sources: Source<Row>[],
  field: string,
  value: string,
  positionAt: (source: number, index: number) => number,
): number[] | 'scan' {
  const positions: number[] = []
  for (const [number, source] of sources.entries()) {
    const found = source.lookup(field, value)
    if (found === 'all') return 'scan'
    for (const index of found) positions.push(positionAt(number, index))
  }
  return positions.toSorted((a, b) => a - b)
}

function mergeNewestFirst<Row>(sources: Source<Row>[]): Order {
  const length = sources.reduce((sum, source) => sum + source.length, 0)
  const order: Order = {
    source: new Uint32Array(length),
    index: new Uint32Array(length),
    position: sources.map((source) => new Uint32Array(source.length)),
  }
  const heads = sources.map(() => 0)
  for (let position = 0; position < length; position += 1) {
    const newest = newestHead(sources, heads)
    const index = heads[newest] ?? 0
    order.source[position] = newest
    order.index[position] = index
    order.position[newest]?.fill(position, index, index + 1)
    heads[newest] = index + 1
  }
  return order
}

function newestHead<Row>(sources: Source<Row>[], heads: number[]): number {
  let newest = -1
  let newestCreated = -Infinity
  for (const [number, source] of sources.entries()) {
    const head = heads[number] ?? 0
    if (head >= source.length) continue
    const created = source.createdAt(head)
    if (created > newestCreated) {
      newest = number
      newestCreated = created
    }
  }
  return newest
}

/** Binary search over a range in which `holds` is first false, then true. */
function firstWhere(length: number, holds: (position: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
