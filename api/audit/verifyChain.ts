import {z} from 'zod'
import type {ChainVerification} from '../../schemas/contract/audit.ts'
import {
  CHAIN_START,
  endChain,
  followChain,
  type ChainEnd,
  type ChainProgress,
} from '../../schemas/rules/audit/followChain.ts'
import {numberField, textField, type JsonObject} from '../../schemas/rules/json.ts'
import {rawDocument} from '../lake/storedDocument.ts'
import type {ContentLake} from '../ports/contentLake.ts'
import {ProblemError} from '../problems/problemError.ts'
import {chainIdOf} from './ledger.ts'
import type {Services} from '../services.ts'

/** A note is some kilobytes, so that a page is a few megabytes, however long the trail. */
const PAGE = 500

const OF_SCHOOL = '_type == "passAuditNote" && school._ref == $school'

const NOTES = `*[${OF_SCHOOL}
  && (sequence > $sequence || (sequence == $sequence && _id > $id))
] | order(sequence asc, _id asc)[0...${PAGE}]`

const END = `{
  "isSchool": count(*[_type == "tenant" && _id == $school]) > 0,
  "head": *[_id == $chainId][0],
  "notes": count(*[${OF_SCHOOL}]),
  "strayNoteId": *[${OF_SCHOOL} && coalesce(sequence > 0, false) == false]
    | order(_id asc)[0]._id
}`

/** Whether each can be read, following the chain finds out. */
const notes = z.array(rawDocument)

const chainEnd = z.object({
  isSchool: z.boolean(),
  head: rawDocument.nullable(),
  notes: z.int(),
  strayNoteId: z.string().nullable(),
}) satisfies z.ZodType<ChainEnd>
type Found = z.infer<typeof chainEnd>

/**
 * Recomputes the chain of a school's audit notes, page by page, from the first note to the last. The notes outlive the school.
 *
 * @throws ProblemError `school-not-found` where there is neither a school nor a note of one
 */
export async function verifyChain(
  {lake, clock}: Pick<Services, 'lake' | 'clock'>,
  schoolId: string,
): Promise<ChainVerification> {
  let walk: Walk = {progress: CHAIN_START, last: null}
  let end: Found
  let isLonger: boolean
  do {
    const followed = walk.progress.notes
    walk = await followToEnd(lake, schoolId, walk)
    end = await readEnd(lake, schoolId)
    // Somebody may repair meanwhile. A chain that says it is longer, and is not, has lost its last notes.
    const grew = walk.progress.notes > followed
    isLonger =
      grew && (end.head ? (numberField(end.head, 'sequence') ?? 0) : 0) > walk.progress.notes
  } while (isLonger && walk.progress.firstBreak === null)
  const isKnown = end.isSchool || end.notes > 0 || end.head !== null
  if (!isKnown) throw new ProblemError('school-not-found')
  const firstBreak = endChain(walk.progress, end, schoolId)
  return {
    schoolId,
    notes: end.notes,
    erased: walk.progress.erased,
    intact: firstBreak === null,
    firstBreak,
    checkedAt: new Date(clock()).toISOString(),
  }
}

interface Walk {
  progress: ChainProgress
  /** The last note that was read. */
  last: JsonObject | null
}

async function followToEnd(lake: ContentLake, school: string, start: Walk): Promise<Walk> {
  let {progress, last} = start
  for (;;) {
    const place = {
      sequence: last ? (numberField(last, 'sequence') ?? 0) : 0,
      id: last ? (textField(last, '_id') ?? '') : '',
    }
    const page = notes.parse(await lake.query(NOTES, {school, ...place}))
    progress = page.reduce(followChain, progress)
    last = page.at(-1) ?? last
    if (page.length < PAGE || progress.firstBreak !== null) return {progress, last}
  }
}

async function readEnd(lake: ContentLake, school: string): Promise<Found> {
  return chainEnd.parse(await lake.query(END, {school, chainId: chainIdOf(school)}))
}
