import {Button, Flex, Heading, Inline, Skeleton, Stack, Text} from '@sanity/ui'
import {useApiClient} from '../../api/ApiClientContext.ts'
import {useRequest} from '../../api/useRequest.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {Announcement} from '../../ui/Announcement.tsx'
import {BulletList} from '../../ui/BulletList.tsx'
import {Callout} from '../../ui/Callout.tsx'
import {DocumentLink} from '../../ui/DocumentLink.tsx'
import {ProblemNotice} from '../../ui/ProblemNotice.tsx'
import {useSchools} from '../SchoolsContext.ts'
import {AuditNoteView} from './AuditNoteView.tsx'
import {AuditTable} from './AuditTable.tsx'
import {TrailCheck} from './TrailCheck.tsx'
import {TrailExportPanel} from './TrailExportPanel.tsx'
import {TrailFilters} from './TrailFilters.tsx'
import {TrailTotals} from './TrailTotals.tsx'
import {trailState, useTrailView, type TrailView} from './trailAddress.ts'
import {useAuditNotes, type AuditNotes} from './useAuditNotes.ts'
import {useTrailFilter} from './useTrailFilter.ts'

/** Who was given what, when and why. Read-only: the record is written with the repair and never after. */
export function AuditPane({noteId}: {noteId: string | null}) {
  const [view, show] = useTrailView()
  if (noteId !== null) {
    return <AuditNoteView key={noteId} noteId={noteId} trail={trailState(view, null)} />
  }
  return <AuditOverview view={view} onShow={show} />
}

interface AuditOverviewProps {
  view: TrailView
  onShow: (view: TrailView) => void
}

function AuditOverview({view, onShow}: AuditOverviewProps) {
  const t = useMessages('audit')
  const client = useApiClient()
  const filter = useTrailFilter(view)
  const audit = useAuditNotes(filter)
  const {answer: totals} = useRequest(`totals ${JSON.stringify(filter)}`, (signal) =>
    client.auditTotals(filter, signal),
  )
  const [onlySchool, ...others] = useSchools()
  const onlySchoolId = others.length === 0 ? (onlySchool?.id ?? null) : null
  return (
    <Stack gap={4}>
      <Heading as="h2" size={1}>
        {t('audit.title')}
      </Heading>
      <TrailFilters view={view} onShow={onShow} />
      {totals === null ? null : <TrailTotals totals={totals} />}
      <Trail audit={audit} total={totals?.notes ?? null} view={view} onShow={onShow} />
      <Flex gap={5} wrap="wrap" align="flex-start">
        <TrailExportPanel filter={filter} />
        <TrailCheck schoolId={view.school ?? onlySchoolId} />
      </Flex>
    </Stack>
  )
}

interface TrailProps extends AuditOverviewProps {
  audit: AuditNotes
  total: number | null
}

function Trail({audit, total, view, onShow}: TrailProps) {
  const t = useMessages('audit')
  const {notes, pending, problem, loadMore, reload} = audit
  return (
    <>
      {problem === null ? null : <ProblemNotice problem={problem} onRetry={reload} />}
      <Unreadable ids={audit.unreadable} />
      {notes.length > 0 ? (
        <AuditTable notes={notes} total={total} view={view} onNearEnd={loadMore} />
      ) : null}
      {notes.length === 0 && pending ? <Pending /> : null}
      {notes.length === 0 && !pending && problem === null ? (
        <NothingFound view={view} onShow={onShow} />
      ) : null}
      {notes.length > 0 && pending ? (
        <Text size={1} muted>
          {t('audit.pending')}
        </Text>
      ) : null}
      {loadMore === null ? null : (
        <Inline>
          <Button mode="ghost" fontSize={1} text={t('audit.more')} onClick={loadMore} />
        </Inline>
      )}
    </>
  )
}

function Pending() {
  const t = useMessages('audit')
  return (
    <Stack gap={3} aria-busy>
      <Announcement>{t('audit.pending')}</Announcement>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
        <Skeleton key={key} animated radius={2} style={{height: 28}} />
      ))}
    </Stack>
  )
}

function NothingFound({view, onShow}: AuditOverviewProps) {
  const t = useMessages('audit')
  const isNarrowed = Object.values(view).some((value) => value !== undefined)
  if (!isNarrowed) return <Announcement>{t('audit.none')}</Announcement>
  return (
    <Stack gap={3}>
      <Announcement>{t('audit.no-match')}</Announcement>
      <Inline>
        <Button
          mode="ghost"
          fontSize={1}
          text={t('trail-filter.show-all')}
          onClick={() => onShow({})}
        />
      </Inline>
    </Stack>
  )
}

/** Missing from the table, and no secret. */
function Unreadable({ids}: {ids: readonly string[]}) {
  const t = useMessages('audit')
  if (ids.length === 0) return null
  return (
    <Callout kind="problem">
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {t('audit.unreadable', {count: ids.length})}
        </Text>
        <BulletList
          items={ids.map((id) => ({
            key: id,
            content: (
              <DocumentLink id={id} type="passAuditNote">
                {id}
              </DocumentLink>
            ),
          }))}
        />
      </Stack>
    </Callout>
  )
}
