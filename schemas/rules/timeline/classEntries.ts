import {entryIn, NO_STORY} from './stories.ts'
import type {BookedEntry, ClassCancelledEntry} from './timelineEntry.ts'
import type {TimelineFacts} from './timelineFacts.ts'

/** Classes that were booked, and those of them that the school called off. A place that was given back leaves no trace in the class. */
export function classEntries({
  bookings,
}: Pick<TimelineFacts, 'bookings'>): (BookedEntry | ClassCancelledEntry)[] {
  return bookings.flatMap(({instanceId, classDate, cancelled, type, bookedAt, studentRef}) => {
    const key = `${instanceId}-${studentRef ?? ''}-${bookedAt ?? ''}`
    const shown = {instanceId, classDate, bookingType: type}
    const at = [bookedAt, classDate].find(isInstant)
    const booked = at && {
      ...entryIn(NO_STORY, {kind: 'booked', key, at, clock: 'recorded'}),
      ...shown,
    }
    const calledOff = cancelled &&
      isInstant(classDate) && {
        ...entryIn(NO_STORY, {kind: 'class-cancelled', key, at: classDate, clock: 'recorded'}),
        clocks: NO_STORY.clocks,
        ...shown,
      }
    return [...(booked ? [booked] : []), ...(calledOff ? [calledOff] : [])]
  })
}

/** The host app stores what a form gave it. */
function isInstant(value: string | null): value is string {
  return value !== null && !Number.isNaN(Date.parse(value))
}
