import {Skeleton, Stack, Text} from '@sanity/ui'
import type {StudentSearchResponse} from '../../../schemas/contract/student.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {Announcement} from '../../ui/Announcement.tsx'
import {Callout} from '../../ui/Callout.tsx'
import {ProblemNotice} from '../../ui/ProblemNotice.tsx'
import {SourceNotices} from '../SourceNotices.tsx'
import {SearchHit} from './SearchHit.tsx'
import type {useStudentSearch} from './useStudentSearch.ts'

interface SearchResultsProps {
  search: ReturnType<typeof useStudentSearch>
  /** The school that was searched in; null: all. */
  schoolId: string | null
  expanded: boolean
  onOpened: () => void
}

/** What was found, announced by its number; or what to do when nothing was. */
export function SearchResults({search, schoolId, expanded, onOpened}: SearchResultsProps) {
  const t = useMessages()
  const {answer, pending} = search
  return (
    <Stack gap={3}>
      <Announcement>
        {expanded && answer !== null ? t('search.found', {count: answer.hits.length}) : null}
        {expanded && pending ? t('search.pending') : null}
      </Announcement>
      {expanded ? <Found search={search} schoolId={schoolId} onOpened={onOpened} /> : null}
    </Stack>
  )
}

function Found({search, schoolId, onOpened}: Omit<SearchResultsProps, 'expanded'>) {
  const t = useMessages()
  const {answer, pending, problem, query, reload} = search
  return (
    <>
      {problem === null ? null : <ProblemNotice problem={problem} onRetry={reload} />}
      {answer === null && pending ? <Waiting /> : null}
      {answer === null || answer.hits.length === 0 ? null : (
        <Stack
          as="ul"
          aria-label={t('search.results')}
          gap={2}
          style={{listStyle: 'none', margin: 0, padding: 0}}
        >
          {answer.hits.map((hit) => (
            // A person can be found at two schools.
            <li key={`${hit.studentId} ${hit.schoolId}`}>
              <SearchHit hit={hit} searchedSchoolId={schoolId} onOpened={onOpened} />
            </li>
          ))}
        </Stack>
      )}
      {answer === null ? null : <AfterList answer={answer} query={query} />}
    </>
  )
}

function Waiting() {
  return (
    <Stack gap={2} aria-hidden>
      <Skeleton animated radius={2} style={{height: '4em'}} />
      <Skeleton animated radius={2} style={{height: '4em'}} />
    </Stack>
  )
}

function AfterList({answer, query}: {answer: StudentSearchResponse; query: string}) {
  const t = useMessages()
  const {hits, more, sources} = answer
  return (
    <Stack gap={3}>
      {hits.length === 0 ? (
        <Callout kind="information">
          <Stack gap={3}>
            <Text size={1} weight="semibold">
              {t('search.nothing', {query})}
            </Text>
            <Text size={1}>{t('search.nothing-try')}</Text>
          </Stack>
        </Callout>
      ) : null}
      {more ? (
        <Text size={1} muted>
          {t('search.more')}
        </Text>
      ) : null}
      <SourceNotices sources={sources} />
    </Stack>
  )
}
