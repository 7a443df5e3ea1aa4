import {useCurrentLocale} from 'sanity'
import {useTimeZone} from './TimeZoneContext.ts'

export interface InstantFormat {
  /** Day, month, year, hour and minute in the school's zone. */
  minute: (instant: string) => string
  /** Day, month and year in the school's zone. */
  day: (instant: string) => string
  /** Hour and minute in the school's zone, under a day that is named. */
  time: (instant: string) => string
  /** The same instant in UTC, for whoever compares with logs. */
  utc: (instant: string) => string
}

const DAY: Intl.DateTimeFormatOptions = {day: 'numeric', month: 'long', year: 'numeric'}
const TIME: Intl.DateTimeFormatOptions = {hour: '2-digit', minute: '2-digit'}
const MINUTE: Intl.DateTimeFormatOptions = {...DAY, ...TIME}

/** Writes instants as the reader's language does, in the school's zone. What is no instant comes back as it was stored. */
export function useInstant(): InstantFormat {
  const {id: locale} = useCurrentLocale()
  const zone = useTimeZone()
  return instantFormat(locale, zone)
}

/** Making a formatter takes the browser longer than writing a hundred instants with it, so a screen shares one. */
const FORMATS = new Map<string, InstantFormat>()

function instantFormat(locale: string, zone: string | null): InstantFormat {
  const key = `${locale} ${zone}`
  const known = FORMATS.get(key)
  if (known) return known
  const format = createFormat(locale, zone)
  FORMATS.set(key, format)
  return format
}

function createFormat(locale: string, zone: string | null): InstantFormat {
  const inZone = zone === null ? {} : {timeZone: zone}
  const day = new Intl.DateTimeFormat(locale, {...DAY, ...inZone})
  const time = new Intl.DateTimeFormat(locale, {...TIME, ...inZone})
  const minute = new Intl.DateTimeFormat(locale, {...MINUTE, ...inZone})
  return {
    day: (instant) => write(instant, (date) => day.format(date)),
    time: (instant) => write(instant, (date) => time.format(date)),
    minute: (instant) => write(instant, (date) => minute.format(date)),
    utc: (instant) =>
      write(instant, (date) => `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`),
  }
}

function write(instant: string, format: (date: Date) => string): string {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? instant : format(date)
}
