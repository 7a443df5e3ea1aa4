import type {Collection} from '../store/collection.ts'
import type {CreatedRange} from './parameters.ts'
import {invalidRequest, noSuchObject} from './stripeFailure.ts'

export interface PageRequest<Row> {
  limit: number
  starting_after?: string | undefined
  ending_before?: string | undefined
  created?: CreatedRange | undefined
  /** Equality filters, answered by the indexes of the collection. */
  equal?: Record<string, string | undefined>
  /** Whatever no index answers. */
  matches?: (row: Row) => boolean
}

export interface Page<Row> {
  rows: Row[]
  hasMore: boolean
}

/** One page, newest first. Reads no more rows than the page needs, however long the collection is. */
export function listPage<Row>(
  collection: Collection<Row>,
  noun: string,
  request: PageRequest<Row>,
): Page<Row> {
  const {starting_after: after, ending_before: before} = request
  if (after !== undefined && before !== undefined) {
    throw invalidRequest(
      'You may only specify one of these parameters: starting_after, ending_before.',
      {code: 'parameters_exclusive'},
    )
  }
  const bounds = boundsOf(collection, noun, request)
  const candidates = candidatePositions(collection, request.equal ?? {})
  const matches = request.matches ?? (() => true)
  const rows: Row[] = []
  for (const position of walk(bounds, candidates, before !== undefined)) {
    const row = collection.at(position)
    if (!matches(row)) continue
    if (rows.length === request.limit) return {rows: inOrder(rows, before), hasMore: true}
    rows.push(row)
  }
  return {rows: inOrder(rows, before), hasMore: false}
}

const inOrder = <Row>(rows: Row[], before: string | undefined): Row[] =>
  before === undefined ? rows : rows.toReversed()

interface Bounds {
  first: number
  /** Exclusive. */
  end: number
}

function boundsOf<Row>(
  collection: Collection<Row>,
  noun: string,
  {starting_after: after, ending_before: before, created}: PageRequest<Row>,
): Bounds {
  const cursor = (id: string, param: string) => {
    const position = collection.positionOf(id)
    if (position === undefined) throw noSuchObject(noun, id, param, 400)
    return position
  }
  const newest = created ? collection.firstAtOrBefore(created.last) : 0
  const end = created ? collection.firstAtOrBefore(created.first - 1) : collection.length
  return {
    first: after === undefined ? newest : Math.max(newest, cursor(after, 'starting_after') + 1),
    end: before === undefined ? end : Math.min(end, cursor(before, 'ending_before')),
  }
}

/** Positions that satisfy every filter that has an index, or nothing when all have to be looked at. */
function candidatePositions<Row>(
  collection: Collection<Row>,
  equal: Record<string, string | undefined>,
): number[] | undefined {
  let found: number[] | undefined
  for (const [field, value] of Object.entries(equal)) {
    if (value === undefined) continue
    const positions = collection.lookup(field, value)
    if (positions === 'scan') continue
    const allowed = new Set(positions)
    found = found?.filter((position) => allowed.has(position)) ?? positions
  }
  return found
}

function* walk(
  {first, end}: Bounds,
  candidates: number[] | undefined,
  backwards: boolean,
): Generator<number> {
  if (candidates) {
    const within = candidates.filter((position) => position >= first && position < end)
    yield* backwards ? within.toReversed() : within
    return
  }
  for (let step = 0; step < end - first; step += 1) {
    yield backwards ? end - 1 - step : first + step
  }
}
