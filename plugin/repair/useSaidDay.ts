import {useInstant} from '../format/useInstant.ts'
import {useTimeZone} from '../format/TimeZoneContext.ts'
import {NOON, zonedInstant} from '../format/zonedInstant.ts'
import {useMessages} from '../i18n/useMessages.ts'

/**
 * Writes a day as it stands in a date field in words, so that nobody takes August 11 for November 8: the field itself shows
 * it by the browser's habits. Null while there is none.
 */
export function useSaidDay(): (date: string, time?: string) => string | null {
  const t = useMessages('repair')
  const timeZone = useTimeZone()
  const {day, minute} = useInstant()
  return (date, time = '') => {
    if (timeZone === null) return null
    const instant = zonedInstant(date, time || NOON, timeZone)
    if (instant === null) return null
    return t('date.said', {day: time ? minute(instant) : day(instant), place: placeOf(timeZone)})
  }
}

/** `Europe/Oslo`: Oslo. */
function placeOf(timeZone: string): string {
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}
