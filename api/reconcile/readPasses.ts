import {readPass} from '../../schemas/rules/documents/readPass.ts'
import type {Pass} from '../../schemas/rules/pass.ts'
import {PUBLISHED} from '../lake/filters.ts'
import {storedDocuments} from '../lake/storedDocument.ts'
import type {ContentLake} from '../ports/contentLake.ts'

const PASSES = `*[_type == "pass" && ${PUBLISHED} && tenant._ref == $school]`

/** Every pass that a school ever sold, as it stands today. */
export async function readPasses(lake: ContentLake, schoolId: string): Promise<Pass[]> {
  const {rows} = storedDocuments('pass').parse(await lake.query(PASSES, {school: schoolId}))
  return rows.map(readPass)
}
