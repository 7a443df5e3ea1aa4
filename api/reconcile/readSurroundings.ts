import {z} from 'zod'
import {readPass} from '../../schemas/rules/documents/readPass.ts'
import {readSchool} from '../../schemas/rules/documents/readSchool.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import type {School} from '../../schemas/rules/school.ts'
import {instantOf} from '../../schemas/rules/validity.ts'
import {eachReadable} from '../lake/eachReadable.ts'
import {PUBLISHED} from '../lake/filters.ts'
import {storedDocuments} from '../lake/storedDocument.ts'
import type {ContentLake} from '../ports/contentLake.ts'
import type {FoldContext} from './foldPage.ts'

/** So many logs whose time looks like one, and is none, do not hide when the first was written. */
const MOST_ODD_LOGS = 20

const SOLD = `_type == "subscription" && ${PUBLISHED} && tenant._ref == $school
  && defined(stripeSessionId)`
const SURROUNDINGS = `{
  "schools": *[_type == "tenant" && ${PUBLISHED}],
  "passes": *[_type == "pass" && ${PUBLISHED}],
  "earliestLogs": *[_type == "webhookLog" && timestamp >= "2" && timestamp < "3"]
    | order(timestamp asc, _id asc)[0...${MOST_ODD_LOGS}].timestamp,
  "storedSessionModes": {
    "live": count(*[${SOLD} && string::startsWith(stripeSessionId, "cs_live_")]),
    "test": count(*[${SOLD} && string::startsWith(stripeSessionId, "cs_test_")])
  }
}`

const answer = z.object({
  schools: storedDocuments('tenant'),
  passes: storedDocuments('pass'),
  earliestLogs: eachReadable(z.string(), 'webhookLog'),
  storedSessionModes: z.object({live: z.int(), test: z.int()}),
})

type Surroundings = Pick<FoldContext, 'schools' | 'passes' | 'earliestWebhookLogAt'> &
  Pick<StudentFacts, 'storedSessionModes'>

/** What every page of payments is judged by. */
export async function readSurroundings(lake: ContentLake, school: School): Promise<Surroundings> {
  const found = answer.parse(await lake.query(SURROUNDINGS, {school: school.id}))
  const {schools, passes, earliestLogs, storedSessionModes} = found
  return {
    schools: schools.rows.map((document) => readSchool(document, school.timeZone)),
    passes: passes.rows.map(readPass),
    storedSessionModes,
    earliestWebhookLogAt: earliestLogs.rows.flatMap((at) => instantOf(at) ?? [])[0] ?? null,
  }
}
