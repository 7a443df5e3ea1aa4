import {z} from 'zod'
import {noteIdOf} from '../../schemas/rules/audit/noteId.ts'
import type {JsonObject} from '../../schemas/rules/json.ts'
import {rawDocument} from '../lake/storedDocument.ts'
import type {ContentLake} from '../ports/contentLake.ts'

/** The last link of a school's chain of audit notes. Every repair moves it, so two repairs never follow the same note. */
export interface ChainHead {
  revision: string
  sequence: number
  /** Null: what stands there is none. The check of the trail will say so. */
  lastHash: string | null
}

/** What was written down: the note of one plan, if it was applied, and where the school's chain ends. */
export interface Ledger {
  note: JsonObject | null
  head: ChainHead | null
}

export function chainIdOf(schoolId: string): string {
  return `passAuditChain.${schoolId}`
}

const LEDGER = `{
  "note": *[_id == $noteId && planHash == $planHash && school._ref == $schoolId][0],
  "head": *[_id == $chainId][0]
}`

const answer = z.object({
  note: rawDocument.nullable(),
  head: z
    .object({
      _rev: z.string(),
      // A damaged head keeps nobody from a repair: the note that follows tells of the damage.
      sequence: z.int().min(0).catch(0),
      lastHash: z.string().nullable().catch(null),
    })
    .transform(({_rev, ...head}): ChainHead => ({revision: _rev, ...head}))
    .nullable(),
})

export async function readLedger(
  lake: ContentLake,
  planHash: string,
  schoolId: string,
): Promise<Ledger> {
  const params = {planHash, schoolId, noteId: noteIdOf(planHash), chainId: chainIdOf(schoolId)}
  return answer.parse(await lake.query(LEDGER, params))
}
