import {Stack, Text} from '@sanity/ui'
import type {TimelineResponse, TimelineSourceReport} from '../../schemas/contract/timeline.ts'
import {
  TIMELINE_SOURCES,
  type TimelineGap,
  type TimelineSource,
} from '../../schemas/rules/timeline/timelineEntry.ts'
import type {School} from '../../schemas/rules/school.ts'
import {useInstant} from '../format/useInstant.ts'
import type {Translate} from '../i18n/messageKeys.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {useSchools} from '../tool/SchoolsContext.ts'
import {sourceName} from '../tool/sourceName.ts'
import {BulletList} from '../ui/BulletList.tsx'
import {Callout} from '../ui/Callout.tsx'

/** What the story may lack, and why: sources that did not answer, and evidence that is no longer kept. */
export function MissingEvidence({timeline}: {timeline: TimelineResponse}) {
  const t = useMessages('timeline')
  const {day} = useInstant()
  const schools = useSchools()
  const failed = Map.groupBy(
    timeline.sources.filter(({failure, complete}) => failure !== null || !complete),
    ({failure, permission}) => `${failure} ${permission}`,
  )
  const gaps = Map.groupBy(timeline.gaps, ({source, reason}) => `${source} ${reason}`)
  if (failed.size === 0 && gaps.size === 0) return null
  return (
    <Callout kind="warning">
      <Stack gap={4}>
        <Text size={1} weight="semibold">
          {t('timeline.missing')}
        </Text>
        <BulletList
          items={[
            ...[...failed].map(([key, alike]) => ({key, content: failureText(alike, schools, t)})),
            ...[...gaps].map(([key, alike]) => ({key, content: gapText(alike, t, day)})),
          ]}
        />
      </Stack>
    </Callout>
  )
}

/** Sources with the same trouble in one sentence. */
function failureText(
  alike: readonly TimelineSourceReport[],
  schools: readonly School[],
  t: Translate<'timeline'>,
) {
  const source = alike.map((report) => nameOf(report, schools, t)).join(', ')
  const [{failure, permission} = NO_FAILURE] = alike
  if (failure === null) return t('source-notice.incomplete', {source})
  return [
    t('source-notice.failed', {source}),
    t(`source-failure.${failure}`),
    permission === null ? null : t('source-notice.permission', {permission}),
  ]
    .filter((part) => part !== null)
    .join(' ')
}

const NO_FAILURE = {failure: null, permission: null}

/** A school's account by its school, or by its id where the schools are not known. */
function nameOf(
  {source, account}: TimelineSourceReport,
  schools: readonly School[],
  t: Translate<'timeline'>,
): string {
  if (isTimelineSource(source)) return t(`timeline-source.${source}`)
  const name = sourceName({source, account}, schools, t)
  const isNamed = source !== 'stripe-connected' || name !== t(`source.${source}`)
  return isNamed || account === null ? name : `${name} (${account})`
}

function isTimelineSource(source: TimelineSourceReport['source']): source is TimelineSource {
  return TIMELINE_SOURCES.some((known) => known === source)
}

/** Gaps of one kind in one sentence: the furthest is named, and how many there are. */
function gapText(
  alike: readonly TimelineGap[],
  t: Translate<'timeline'>,
  day: (instant: string) => string,
) {
  const [furthest] = alike.toSorted(
    (a, b) => (b.ageDays ?? 0) - (a.ageDays ?? 0) || (b.since ?? '').localeCompare(a.since ?? ''),
  )
  if (furthest === undefined) return ''
  const {source, reason, keptDays, ageDays, since} = furthest
  const why = t(`gap.${reason}`, {
    kept: keptDays ?? '?',
    age: ageDays ?? '?',
    since: since === null ? '?' : day(since),
  })
  const many = alike.length > 1 ? t('timeline.gap-count', {count: alike.length}) : null
  return [`${t(`timeline-source.${source}`)}: ${why}`, many].filter((it) => it !== null).join(' ')
}
