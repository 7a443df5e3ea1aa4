import {Stack, Text} from '@sanity/ui'
import type {TimelineEntryView, TimelineResponse} from '../../schemas/contract/timeline.ts'
import {CLOCKS} from '../../schemas/rules/timeline/timelineEntry.ts'
import {Instant} from '../format/Instant.tsx'
import {useMessages} from '../i18n/useMessages.ts'
import {DocumentLink} from '../ui/DocumentLink.tsx'
import {FactList} from '../ui/FactList.tsx'
import {EntryChanges} from './EntryChanges.tsx'
import {useEntryFacts} from './useEntryFacts.tsx'

interface EntryEvidenceProps {
  entry: TimelineEntryView
  school: TimelineResponse['school']
}

/** What an entry rests on: ids, links, values before and after, and the three clocks. */
export function EntryEvidence({entry, school}: EntryEvidenceProps) {
  const t = useMessages('timeline')
  const facts = useEntryFacts()(entry)
  return (
    <Stack gap={4}>
      {'note' in entry ? (
        <Text as="p" size={1} style={{overflowWrap: 'anywhere'}}>
          <bdi>{entry.note}</bdi>
        </Text>
      ) : null}
      <FactList facts={facts} />
      <EntryChanges entry={entry} school={school} />
      <Clocks entry={entry} />
      {entry.subscriptionIds.length === 0 ? null : (
        <Text size={1}>
          {entry.subscriptionIds.map((id, index) => (
            <span key={id}>
              {index === 0 ? null : ' · '}
              <DocumentLink id={id} type="subscription">
                {t('fact.document', {type: 'subscription', id})}
              </DocumentLink>
            </span>
          ))}
        </Text>
      )}
    </Stack>
  )
}

/** When it was paid, when the dataset first knew, when it was first repaired: three clocks that need not agree. */
function Clocks({entry: {clocks, purchaseId}}: {entry: TimelineEntryView}) {
  const t = useMessages('timeline')
  if (purchaseId === null && CLOCKS.every((clock) => clocks[clock] === null)) return null
  return (
    <FactList
      facts={CLOCKS.map((clock) => {
        const at = clocks[clock]
        return {
          term: t(`clock.${clock}`),
          value: at === null ? t('timeline.clock-unknown') : <Instant at={at} />,
        }
      })}
    />
  )
}
