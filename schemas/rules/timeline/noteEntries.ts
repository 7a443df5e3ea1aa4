import type {Action} from '../plan/intent.ts'
import {entryIn, storyOfNote, type Stories} from './stories.ts'
import type {LinkedEntry, RepairedEntry, UndoneEntry} from './timelineEntry.ts'
import type {TimelineFacts} from './timelineFacts.ts'

const KIND_OF: Record<Action, 'repaired' | 'undone' | 'linked'> = {
  create: 'repaired',
  replace: 'repaired',
  correct: 'repaired',
  deactivate: 'repaired',
  undo: 'undone',
  link: 'linked',
}

/** What people did through this tool, in the words of the notes. */
export function noteEntries(
  {notes}: Pick<TimelineFacts, 'notes'>,
  stories: Stories,
): (RepairedEntry | UndoneEntry | LinkedEntry)[] {
  return notes.map((each) => {
    const {at, purchaseId: _sessionId, transactionId: _transactionId, ...note} = each
    const told = {kind: KIND_OF[note.action], key: note.noteId, at, clock: 'repaired'} as const
    return {...entryIn(storyOfNote(each, stories), told), ...note}
  })
}
