import type {z} from 'zod'
import type {auditQuery, AuditResponse} from '../../schemas/contract/audit.ts'
import {textField} from '../../schemas/rules/json.ts'
import type {ScopedServices} from '../auth/visibleSchools.ts'
import {readCursor, writeCursor} from './auditCursor.ts'
import {readStoredNotes} from './readStoredNotes.ts'
import {readUndos} from './readUndos.ts'
import {summariseNote} from './summariseNote.ts'

/** One page of the trail of the schools that the actor may see, newest first. */
export async function readNotes(
  {lake, visible}: Pick<ScopedServices, 'lake' | 'visible'>,
  {cursor, limit, ...filter}: z.output<typeof auditQuery>,
): Promise<AuditResponse> {
  const found = await readStoredNotes(
    {lake, visible},
    {
      filter,
      after: cursor === undefined ? null : readCursor(cursor),
      count: limit,
      withRecord: false,
    },
  )
  const undos = await readUndos(
    lake,
    found.notes.map((note) => textField(note, '_id')),
  )
  const read = found.notes.map((note) => ({note, summary: summariseNote(note, undos)}))
  return {
    notes: read.flatMap(({summary}) => summary ?? []),
    unreadable: [
      ...found.unreadable,
      ...read.flatMap(({note, summary}) =>
        summary === null ? (textField(note, '_id') ?? []) : [],
      ),
    ],
    nextCursor: found.next && writeCursor(found.next),
  }
}
