import {useInstant} from './useInstant.ts'

interface InstantProps {
  /** ISO instant, UTC. */
  at: string
  precision?: 'day' | 'minute' | 'time'
}

/** A point in time in the school's zone, with UTC on hover. */
export function Instant({at, precision = 'minute'}: InstantProps) {
  const format = useInstant()
  return (
    <time dateTime={at} title={format.utc(at)}>
      {format[precision](at)}
    </time>
  )
}
