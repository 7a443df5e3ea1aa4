import {useMemo} from 'react'
import type {AuditFilter} from '../../../schemas/contract/audit.ts'
import {useTimeZone} from '../../format/TimeZoneContext.ts'
import {zonedInstant} from '../../format/zonedInstant.ts'
import {useSchools} from '../SchoolsContext.ts'
import type {TrailView} from './trailAddress.ts'

const MIDNIGHT = '00:00'
const DAY_MS = 86_400_000

/** The view as the API filters: its days as instants, read in the zone of the school, or of the tool where none is chosen. */
export function useTrailFilter(view: TrailView): AuditFilter {
  const fallback = useTimeZone()
  const school = useSchools().find(({id}) => id === view.school)
  const zone = school?.timeZone ?? fallback ?? new Intl.DateTimeFormat().resolvedOptions().timeZone
  return useMemo(() => {
    const {from, to, ...rest} = view
    return {
      ...rest,
      ...startOf('from', from, zone),
      ...startOf('to', to === undefined ? undefined : dayAfter(to), zone),
    }
  }, [view, zone])
}

function startOf(key: 'from' | 'to', day: string | undefined, zone: string): AuditFilter {
  const start = day === undefined ? null : zonedInstant(day, MIDNIGHT, zone)
  return start === null ? {} : {[key]: start}
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
}
