import type {TimelineSourceReport} from '../../schemas/contract/timeline.ts'
import type {TimelineSource} from '../../schemas/rules/timeline/timelineEntry.ts'
import type {Reading} from '../ports/reading.ts'

/** One line for each source of the timeline, and for each Stripe account of it, however often it was asked. */
export interface TimelineReports {
  /** Notes the outcome of one call and passes its value on; null: it failed. The first failure is the one that is told. */
  note<Value>(source: TimelineSource, account: string | null, reading: Reading<Value>): Value | null
  all(): TimelineSourceReport[]
}

export function createTimelineReports(): TimelineReports {
  const reports = new Map<string, TimelineSourceReport>()
  return {
    note: (source, account, reading) => {
      const key = `${source} ${account ?? ''}`
      const report = {source, account, ...outcomeOf(reading)}
      const known = reports.get(key)
      const told = known === undefined || known.failure === null ? report : known
      reports.set(key, {...told, complete: report.complete && (known?.complete ?? true)})
      return reading.ok ? reading.value : null
    },
    all: () => [...reports.values()],
  }
}

function outcomeOf(reading: Reading<unknown>) {
  if (reading.ok) {
    return {failure: null, permission: null, requestId: null, complete: reading.complete}
  }
  const {failure, permission, requestId} = reading
  return {failure, permission, requestId, complete: false}
}
