import {storedLookup} from '../../schemas/rules/lookup/lookupRecord.ts'
import type {VerifiedActor} from '../auth/actor.ts'
import type {StudentInSight} from '../facts/studentInSight.ts'
import type {StoredDocument} from '../ports/contentLake.ts'
import {withinRequest} from '../upstream/requestScope.ts'
import type {Services} from '../services.ts'

/** Writes down who was shown whose file. */
export interface LookupTraces {
  /** Done once it is written, or could not be. Never rejects: a trace that fails is logged, and the file is shown. */
  leave(actor: VerifiedActor, seen: StudentInSight): Promise<void>
}

/** Of the traces that this process wrote, so that a file which is read anew all day costs one write. */
const MOST_REMEMBERED = 10_000

/** Whoever waits for a file does not wait longer than this for its trace. */
const LONGEST_MS = 2000

export function createLookupTraces({lake, clock, settings, log}: Services): LookupTraces {
  const written = new Set<string>()
  const deadlineMs = Math.min(LONGEST_MS, settings.upstreamDeadlineMs)
  const write = async (trace: StoredDocument): Promise<void> => {
    const key = crypto.randomUUID()
    // `conflict`: another process, or this one before it was started anew, has written it.
    const outcome = await lake.commit([{create: trace}], `pass-support-lookup-${key}`)
    if (outcome === 'unknown') throw new Error('whether it was written is not known')
  }
  return {
    leave: async (actor, {studentId, school}) => {
      const now = clock()
      const trace = storedLookup({
        actor,
        studentId,
        schoolId: school.id,
        at: new Date(now).toISOString(),
        day: dayIn(school.timeZone, now),
      })
      if (written.has(trace._id)) return
      remember(written, trace._id)
      try {
        await withinRequest(new AbortController().signal, deadlineMs, () => write(trace))
      } catch (error) {
        written.delete(trace._id)
        log.error({error: error instanceof Error ? error.message : 'unknown'}, 'look-up not noted')
      }
    },
  }
}

function remember(written: Set<string>, id: string): void {
  const [oldest] = written
  if (written.size >= MOST_REMEMBERED && oldest !== undefined) written.delete(oldest)
  written.add(id)
}

/** The Swedish way to write a date is ISO's. */
function dayIn(timeZone: string, instant: number): string {
  return new Intl.DateTimeFormat('sv-SE', {timeZone, dateStyle: 'short'}).format(instant)
}
