import {z} from 'zod'
import {ProblemError} from '../problems/problemError.ts'

/** Where a page of the trail ended: the instant and id of its last note. */
export interface AuditCursor {
  at: string
  id: string
}

/** Mostly an instant; of a note that somebody wrote past this tool, whatever stands there. */
const place = z.tuple([z.string().min(1), z.string().regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/)])

/** More than any instant has. The longest id fits beside it. */
const LONGEST = 64

export function writeCursor({at, id}: AuditCursor): string {
  return `${at.slice(0, LONGEST)}~${id}`
}

/** @throws ProblemError `invalid-request` for a text that no page ended with */
export function readCursor(text: string): AuditCursor {
  const end = text.lastIndexOf('~')
  const parsed = place.safeParse([text.slice(0, Math.max(0, end)), text.slice(end + 1)])
  if (!parsed.success) {
    const message = 'Ask with the nextCursor of the page before'
    throw new ProblemError('invalid-request', {issues: [{path: 'cursor', message}]})
  }
  const [at, id] = parsed.data
  return {at, id}
}
