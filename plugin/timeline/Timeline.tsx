import {Stack} from '@sanity/ui'
import {useEffect, useRef} from 'react'
import {useApiClient} from '../api/ApiClientContext.ts'
import {useRequest} from '../api/useRequest.ts'
import {TimeZoneContext} from '../format/TimeZoneContext.ts'
import {ProblemNotice} from '../ui/ProblemNotice.tsx'
import {MissingEvidence} from './MissingEvidence.tsx'
import {TimelineList} from './TimelineList.tsx'
import {TimelineWaiting} from './TimelineWaiting.tsx'

export interface TimelineProps {
  studentId: string
  schoolId: string
  /** Only what has to do with this one; null: with all passes of the student. */
  subscriptionId: string | null
  /** Another value asks again, and keeps what is shown until the answer is there. */
  asOf: string
}

/** What happened to a student's passes, or to one of them. Loads and fails on its own. */
export function Timeline({studentId, schoolId, subscriptionId, asOf}: TimelineProps) {
  const client = useApiClient()
  const which = {studentId, schoolId, subscriptionId}
  const {answer, problem, reload} = useRequest(Object.values(which).join(' '), (signal) =>
    client.timeline(which, signal),
  )
  const shown = useRef(asOf)
  useEffect(() => {
    if (shown.current === asOf) return
    shown.current = asOf
    reload()
  }, [asOf, reload])
  return (
    <Stack gap={4}>
      {problem === null ? null : <ProblemNotice problem={problem} onRetry={reload} />}
      {answer === null && problem === null ? <TimelineWaiting /> : null}
      {answer === null ? null : (
        <TimeZoneContext value={answer.school.timeZone}>
          <MissingEvidence timeline={answer} />
          <TimelineList timeline={answer} />
        </TimeZoneContext>
      )}
    </Stack>
  )
}
