/** A payment date without a time counts as noon: the middle of the day, so that no zone moves it to another date. */
export const NOON = '12:00'

/**
 * The instant at which clocks in a zone show this date (`2025-08-11`) and time (`12:00`), as ISO in UTC. Null where the
 * texts are no date and time. A time that the clocks skip in spring is read with the offset before the skip.
 */
export function zonedInstant(date: string, time: string, timeZone: string): string | null {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`)
  if (Number.isNaN(asIfUtc)) return null
  // The offset is asked for at a guess first; where the guess lies on the other side of a change of clocks, once more.
  const guess = asIfUtc - offsetAt(asIfUtc, timeZone)
  const offset = offsetAt(guess, timeZone)
  return new Date(asIfUtc - offset).toISOString()
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(milliseconds: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(milliseconds)
  const number = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value)
  const shown = Date.UTC(
    number('year'),
    number('month') - 1,
    number('day'),
    number('hour'),
    number('minute'),
    number('second'),
  )
  return shown - Math.floor(milliseconds / 1000) * 1000
}
