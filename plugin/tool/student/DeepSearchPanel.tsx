import {Button, Flex, Stack, Text} from '@sanity/ui'
import {useCurrentLocale} from 'sanity'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import type {SourceReport} from '../../../schemas/rules/source.ts'
import {useInstant} from '../../format/useInstant.ts'
import type {MessageKey} from '../../i18n/messageKeys.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {Announcement} from '../../ui/Announcement.tsx'
import {Callout} from '../../ui/Callout.tsx'
import {ProblemNotice} from '../../ui/ProblemNotice.tsx'
import {Section} from '../../ui/Section.tsx'
import {useSchools} from '../SchoolsContext.ts'
import {sourceName} from '../sourceName.ts'
import {SourceNotices} from '../SourceNotices.tsx'
import {searchReach, type SearchReach} from './searchReach.ts'
import {useDeepSearch, type SearchState} from './useDeepSearch.ts'

interface DeepSearchPanelProps {
  file: StudentFile
  /** Something may have been found: the file has to be read again. */
  onFound: () => void
}

const BUTTONS = {
  idle: 'deep-search.start',
  running: 'deep-search.stop',
  stopped: 'deep-search.resume',
  failed: 'deep-search.resume',
  finished: 'deep-search.start',
} as const satisfies Record<SearchState, MessageKey>

/** The search through all payments, for those that nothing but the student's id in them ties to the student. */
export function DeepSearchPanel({file, onFound}: DeepSearchPanelProps) {
  const t = useMessages()
  const {state, answer, problem, start, stop} = useDeepSearch(file, onFound)
  const reach = searchReach(answer?.coverage ?? file.deepSearch.coverage)
  const unread = (answer?.sources ?? file.sources).filter(
    ({source, failure}) => failure !== null && source.startsWith('stripe-'),
  )
  const isNeeded = file.deepSearch.state !== 'not-needed'
  return (
    <Section
      title={t('deep-search.title')}
      aside={
        // One button throughout, so that focus stays on it.
        <Button
          mode="ghost"
          fontSize={1}
          text={t(BUTTONS[state])}
          onClick={state === 'running' ? stop : start}
        />
      }
    >
      <Stack gap={3}>
        <Text size={1} muted>
          {t(isNeeded ? 'deep-search.needed' : 'deep-search.not-needed')}
        </Text>
        <Reach reach={reach} />
        <Announcement>
          <Stage state={state} payments={reach.payments} isPartial={unread.length > 0} />
        </Announcement>
      </Stack>
      {state !== 'running' && problem === null ? <Unread state={state} sources={unread} /> : null}
      {problem === null ? null : <ProblemNotice problem={problem} />}
    </Section>
  )
}

/** What could not be read. In full only where waiting helps: the rest stands once, where all sources stand. */
function Unread({state, sources}: {state: SearchState; sources: readonly SourceReport[]}) {
  const t = useMessages()
  const schools = useSchools()
  if (state === 'failed') return <SourceNotices sources={sources} />
  if (sources.length === 0) return null
  const source = sources.map((report) => sourceName(report, schools, t)).join(', ')
  return (
    <Callout kind="warning">
      <Text size={1}>{t('source-notice.failed', {source})}</Text>
    </Callout>
  )
}

/** How far it looked. Not announced: it changes with every page. */
function Reach({reach: {payments, backTo, complete}}: {reach: SearchReach}) {
  const t = useMessages()
  const {day} = useInstant()
  const number = useNumber()(payments)
  if (payments === 0) return complete ? <Text size={1}>{t('deep-search.read-none')}</Text> : null
  return (
    <Flex>
      <Text size={1} weight="medium">
        {backTo === null
          ? t('deep-search.read', {count: payments, number})
          : t(complete ? 'deep-search.read-all' : 'deep-search.read-back', {
              count: payments,
              number,
              day: day(backTo),
            })}
      </Text>
    </Flex>
  )
}

/** A screen reader hears of the search at each full step of this many payments, and when it ends. */
const SPOKEN_STEP = 1000

interface StageProps {
  state: SearchState
  payments: number
  /** An account could not be read: what is said of the others says nothing of it. */
  isPartial: boolean
}

function Stage({state, payments, isPartial}: StageProps) {
  const t = useMessages()
  const format = useNumber()
  switch (state) {
    case 'idle':
      return null
    case 'running': {
      const spoken = payments - (payments % SPOKEN_STEP)
      if (spoken === 0) return t('deep-search.running')
      return t('deep-search.running-on', {number: format(spoken)})
    }
    case 'finished':
      return t(isPartial ? 'deep-search.finished-in-part' : 'deep-search.finished')
    case 'stopped':
    case 'failed':
      return t(`deep-search.${state}`)
  }
}

function useNumber(): (value: number) => string {
  const {id: locale} = useCurrentLocale()
  return (value) => new Intl.NumberFormat(locale).format(value)
}
