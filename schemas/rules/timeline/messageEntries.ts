import {entryIn, NO_STORY, storyOfNote, type Stories} from './stories.ts'
import type {ToldEntry} from './timelineEntry.ts'
import type {TimelineFacts} from './timelineFacts.ts'

/** What the student was told, each message in the story of the repair that it is about. */
export function messageEntries(
  {messages, notes}: Pick<TimelineFacts, 'messages' | 'notes'>,
  stories: Stories,
): ToldEntry[] {
  return messages.map(({noteId, at, ...message}) => {
    const note = notes.find((each) => each.noteId === noteId)
    const story = note === undefined ? NO_STORY : storyOfNote(note, stories)
    return {
      ...entryIn(story, {kind: 'told', key: noteId, at, clock: 'repaired'}),
      // When the repair was made stays: the entry's instant is beside it.
      clocks: story.clocks,
      noteId,
      ...message,
    }
  })
}
