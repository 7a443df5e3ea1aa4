import type {Action} from '../plan/intent.ts'
import {entryIn, subscriptionsIn, type Stories} from './stories.ts'
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
  return notes.map(({at, sessionId, transactionId: _transactionId, ...note}) => {
    const story = stories.ofSubscriptions(subscriptionsIn(note))
    const paid = sessionId === null ? story.clocks : stories.ofSession(sessionId).clocks
    return {
      ...entryIn(
        {...story, clocks: {...story.clocks, paid: paid.paid}},
        {kind: KIND_OF[note.action], key: note.noteId, at, clock: 'repaired'},
      ),
      sessionId: sessionId ?? story.sessionId,
      ...note,
    }
  })
}
