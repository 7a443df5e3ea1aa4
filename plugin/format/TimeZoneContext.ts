import {createContext, useContext} from 'react'

/** IANA zone in which dates are read; null: the reader's own. A school's screens set the school's. */
export const TimeZoneContext = createContext<string | null>(null)

export function useTimeZone(): string | null {
  return useContext(TimeZoneContext)
}
