import {z} from 'zod'
import {ProblemError} from '../problems/problemError.ts'

/** Where a page of the trail ended: the instant and id of its last note. */
export interface AuditCursor {
  at: string
  id: string
}

const place = z.tuple([z.iso.datetime(), z.string().regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/)])

export function writeCursor({at, id}: AuditCursor): string {
  return `${at}~${id}`
}

/** @throws ProblemError `invalid-request` for a text that no page ended with */
export function readCursor(text: string): AuditCursor {
  const parsed = place.safeParse(text.split('~'))
  if (!parsed.success) {
    const message = 'Ask with the nextCursor of the page before'
    throw new ProblemError('invalid-request', {issues: [{path: 'cursor', message}]})
  }
  const [at, id] = parsed.data
  return {at, id}
}
