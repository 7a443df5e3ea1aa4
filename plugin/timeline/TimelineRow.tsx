import {Card, Flex, Stack, Text} from '@sanity/ui'
import type {TimelineEntryView, TimelineResponse} from '../../schemas/contract/timeline.ts'
import {Instant} from '../format/Instant.tsx'
import {useMessages} from '../i18n/useMessages.ts'
import {Disclosure} from '../ui/Disclosure.tsx'
import {StatusBadge} from '../ui/StatusBadge.tsx'
import {EntryEvidence} from './EntryEvidence.tsx'
import {entryMarks} from './entryMarks.ts'
import {useEntryText} from './useEntryText.ts'

interface TimelineRowProps {
  entry: TimelineEntryView
  timeline: TimelineResponse
}

/** One thing that happened: what, when, who. It opens what that rests on. */
export function TimelineRow({entry, timeline}: TimelineRowProps) {
  const t = useMessages('timeline')
  const {what, about, who} = useEntryText()(entry)
  return (
    <Card as="li" border radius={2} padding={3}>
      <Disclosure
        title={
          <>
            {what}
            {about === null ? null : (
              <>
                {': '}
                <bdi>{about}</bdi>
              </>
            )}
          </>
        }
        below={
          <Stack gap={3}>
            <Text size={1} muted style={{overflowWrap: 'anywhere'}}>
              <Instant at={entry.at} precision="time" />
              {` · ${who ?? t(`clock-of.${entry.clock}`)}`}
            </Text>
            <Marks entry={entry} />
          </Stack>
        }
      >
        <EntryEvidence entry={entry} school={timeline.school} />
      </Disclosure>
    </Card>
  )
}

function Marks({entry}: {entry: TimelineEntryView}) {
  const t = useMessages('timeline')
  const marks = entryMarks(entry)
  if (marks.length === 0) return null
  return (
    <Flex gap={2} wrap="wrap">
      {marks.map(({kind, text}) => (
        <StatusBadge key={text} kind={kind} text={t(text)} />
      ))}
    </Flex>
  )
}
