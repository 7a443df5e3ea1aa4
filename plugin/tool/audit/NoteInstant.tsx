import type {AuditNoteSummary} from '../../../schemas/contract/audit.ts'
import {Instant} from '../../format/Instant.tsx'
import {TimeZoneContext, useTimeZone} from '../../format/TimeZoneContext.ts'
import {useSchools} from '../SchoolsContext.ts'

/** When a repair was made, in the zone of the school that it was made for. */
export function NoteInstant({note}: {note: Pick<AuditNoteSummary, 'at' | 'schoolId'>}) {
  const fallback = useTimeZone()
  const school = useSchools().find(({id}) => id === note.schoolId)
  return (
    <TimeZoneContext value={school?.timeZone ?? fallback}>
      <Instant at={note.at} />
    </TimeZoneContext>
  )
}
