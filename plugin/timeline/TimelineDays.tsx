import {Heading, Stack} from '@sanity/ui'
import type {TimelineEntryView, TimelineResponse} from '../../schemas/contract/timeline.ts'
import {useInstant} from '../format/useInstant.ts'
import {groupByDay} from './groupByDay.ts'
import {TimelineRow} from './TimelineRow.tsx'

interface TimelineDaysProps {
  entries: readonly TimelineEntryView[]
  timeline: TimelineResponse
}

/** Entries under the day, in the school's zone, on which they happened. */
export function TimelineDays({entries, timeline}: TimelineDaysProps) {
  const {day} = useInstant()
  return groupByDay(entries, day).map((group) => (
    <Stack gap={3} key={group.entries[0]?.id}>
      <Heading as="h3" size={0}>
        {group.day}
      </Heading>
      <Stack
        as="ol"
        aria-label={group.day}
        gap={2}
        style={{listStyle: 'none', margin: 0, padding: 0}}
      >
        {group.entries.map((entry) => (
          <TimelineRow key={entry.id} entry={entry} timeline={timeline} />
        ))}
      </Stack>
    </Stack>
  ))
}
