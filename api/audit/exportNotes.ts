import type {AuditFilter} from '../../schemas/contract/audit.ts'
import {textField} from '../../schemas/rules/json.ts'
import type {ScopedServices} from '../auth/visibleSchools.ts'
import {withinRequest} from '../upstream/requestScope.ts'
import type {AuditCursor} from './auditCursor.ts'
import {exportedNote, unreadableNote, type ExportedNote} from './exportedNote.ts'
import {readStoredNotes} from './readStoredNotes.ts'
import {readUndos} from './readUndos.ts'

/** A note is some kilobytes: no more than a few megabytes are in memory, however long the trail. */
const PAGE = 500

export interface NoteFormat {
  head: string
  line: (note: ExportedNote) => string
}

/**
 * Every note that a filter finds, newest first, as a stream. While the reader takes a page the next one is read, and no further.
 * The first is read before this answers, so that a dataset which refuses is a problem and not a broken download. Where a
 * later one fails the stream ends in an error: a download that ended well is complete.
 */
export async function exportNotes(
  services: Pick<ScopedServices, 'lake' | 'visible' | 'settings'>,
  filter: AuditFilter,
  {head, line}: NoteFormat,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const {lake, settings} = services
  const encoder = new TextEncoder()
  const readPage = (after: AuditCursor | null) =>
    // Read when the answer is under way: the request's own scope has ended by then.
    withinRequest(signal, settings.upstreamDeadlineMs, async () => {
      const page = await readStoredNotes(services, {filter, after, count: PAGE, withRecord: true})
      const undos = await readUndos(
        lake,
        page.notes.map((note) => textField(note, '_id')),
      )
      const notes = [
        ...page.notes.map((note) => exportedNote(note, undos)),
        ...page.unreadable.map(unreadableNote),
      ]
      return {lines: notes.map(line).join(''), next: page.next}
    })

  let page = await readPage(null)
  let text = head + page.lines
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        controller.enqueue(encoder.encode(text))
        if (page.next === null) return controller.close()
        page = await readPage(page.next)
        text = page.lines
      },
    },
    // Else the stream would hold one page more.
    {highWaterMark: 0},
  )
}
