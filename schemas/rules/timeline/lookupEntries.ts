import {entryIn, NO_STORY} from './stories.ts'
import type {LookedUpEntry} from './timelineEntry.ts'
import type {TimelineFacts} from './timelineFacts.ts'

/** Who was shown the student's file. That has to do with no payment. */
export function lookupEntries({lookups}: Pick<TimelineFacts, 'lookups'>): LookedUpEntry[] {
  return lookups.map(({id, at, actor}) => ({
    ...entryIn(NO_STORY, {kind: 'looked-up', key: id, at, clock: 'recorded'}),
    clocks: NO_STORY.clocks,
    actorId: actor.id,
    actorName: actor.name,
  }))
}
