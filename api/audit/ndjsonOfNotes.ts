import type {NoteFormat} from './exportNotes.ts'

/** One JSON object a line: the note's record, and what became of it. */
export const ndjsonOfNotes: NoteFormat = {
  head: '',
  line: ({id, intact, undoneBy, content}) =>
    `${JSON.stringify({...content, id, intact, undoneBy})}\n`,
}
