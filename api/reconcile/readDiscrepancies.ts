import {z} from 'zod'
import {
  discrepancy,
  type DiscrepancyPage,
  type DiscrepancyQuery,
} from '../../schemas/contract/reconciliation.ts'
import type {Discrepancy} from '../../schemas/rules/reconcile/discrepancy.ts'
import type {Services} from '../services.ts'
import {eachReadable} from '../lake/eachReadable.ts'
import {storedDocument} from '../lake/storedDocument.ts'
import {describeRows} from './describeRows.ts'
import {readReconciliation} from './readReconciliation.ts'

/** A part holds the rows of a few pages, so this is as much as a person looks at before asking for more. */
const ENOUGH = 100
const PARTS_AT_ONCE = 5

const PARTS = `*[_type == "passReconciliationPart" && keyMode == $keyMode && school == $school
  && run == $run && part >= $from
  && count(rows[($kind == null || kind == $kind) && ($cause == null || cause == $cause)]) > 0]
  | order(part asc)[0...${PARTS_AT_ONCE}]{_id, part,
    "rows": rows[($kind == null || kind == $kind) && ($cause == null || cause == $cause)]}`

const parts = eachReadable(
  z.object({
    _id: z.string(),
    part: z.int(),
    // The lake may leave out what is null.
    rows: eachReadable(
      z.preprocess((row) => {
        const stored = storedDocument.safeParse(row)
        return stored.success ? {studentId: null, passName: null, ...stored.data} : row
      }, discrepancy),
      'passReconciliationPart',
    ),
  }),
  'passReconciliationPart',
)

/** One page of what a school's reconciliation found, in the order in which it was found. */
export async function readDiscrepancies(
  services: Pick<Services, 'lake' | 'payments'>,
  schoolId: string,
  {kind, cause, cursor}: DiscrepancyQuery,
): Promise<DiscrepancyPage> {
  const stored = await readReconciliation(services, schoolId)
  if (!stored?.state) return {rows: [], unreadable: [], nextCursor: null}
  const found = parts.parse(
    await services.lake.query(PARTS, {
      keyMode: services.payments.keyMode,
      school: schoolId,
      run: stored.state.run,
      from: cursor,
      kind: kind ?? null,
      cause: cause ?? null,
    }),
  )
  const {rows, nextCursor} = pageOf(found.rows)
  return {
    rows: await describeRows(rows, services.lake),
    unreadable: [
      ...found.unreadable.map(({type, id, field}) => ({type, id, field})),
      ...found.rows.flatMap(({_id, rows: {unreadable}}) =>
        unreadable.map(({type}) => ({type, id: _id, field: 'rows'})),
      ),
    ],
    nextCursor,
  }
}

interface Page {
  rows: Discrepancy[]
  nextCursor: number | null
}

function pageOf(found: z.output<typeof parts>['rows']): Page {
  const rows: Discrepancy[] = []
  for (const [index, part] of found.entries()) {
    if (rows.length >= ENOUGH) return {rows, nextCursor: part.part}
    rows.push(...part.rows.rows)
    const isLast = index === found.length - 1
    if (isLast && found.length === PARTS_AT_ONCE) return {rows, nextCursor: part.part + 1}
  }
  return {rows, nextCursor: null}
}
