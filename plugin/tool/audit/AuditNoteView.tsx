import {Heading, Stack, Text} from '@sanity/ui'
import {useEffect} from 'react'
import {StateLink} from 'sanity/router'
import type {AuditNoteSummary} from '../../../schemas/contract/audit.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {stateOf} from '../../router.ts'
import {Announcement} from '../../ui/Announcement.tsx'
import {Callout} from '../../ui/Callout.tsx'
import {DocumentLink} from '../../ui/DocumentLink.tsx'
import {FactList} from '../../ui/FactList.tsx'
import {ProblemNotice} from '../../ui/ProblemNotice.tsx'
import {Section} from '../../ui/Section.tsx'
import {NoteChanges} from './NoteChanges.tsx'
import {NoteInstant} from './NoteInstant.tsx'
import type {AuditNotes} from './useAuditNotes.ts'

interface AuditNoteViewProps {
  noteId: string
  audit: AuditNotes
}

/** One repair as it was recorded. The API has no answer for a single note, so the trail is read on until it turns up. */
export function AuditNoteView({noteId, audit}: AuditNoteViewProps) {
  const t = useMessages()
  const {notes, pending, problem, loadMore, reload} = audit
  const note = notes.find(({id}) => id === noteId)
  useEffect(() => {
    if (note === undefined) loadMore?.()
  }, [note, loadMore])
  return (
    <Stack gap={4}>
      <Text size={1}>
        <StateLink state={stateOf({view: 'audit', noteId: null})}>{t('audit.back')}</StateLink>
      </Text>
      {problem === null ? null : <ProblemNotice problem={problem} onRetry={reload} />}
      {note === undefined && problem === null ? (
        <Announcement>{t(pending || loadMore ? 'audit.pending' : 'audit.not-found')}</Announcement>
      ) : null}
      {note === undefined ? null : <NoteSections note={note} />}
    </Stack>
  )
}

function NoteSections({note}: {note: AuditNoteSummary}) {
  const t = useMessages()
  return (
    <>
      <Heading as="h2" size={1}>
        {t(`action.${note.action}`)}: <bdi>{note.passNames.join(', ')}</bdi>
      </Heading>
      <NoteFacts note={note} />
      {note.stripeConfirmed ? null : (
        <Callout kind="warning">
          <Text size={1}>{t('audit.not-confirmed')}</Text>
        </Callout>
      )}
      <Section title={t('audit.changes')}>
        <NoteChanges changes={note.changes} />
      </Section>
    </>
  )
}

function NoteFacts({note}: {note: AuditNoteSummary}) {
  const t = useMessages()
  const {actor, studentId, schoolId} = note
  const student = {view: 'student', schoolId, studentId, sessionId: null} as const
  return (
    <FactList
      facts={[
        {term: t('audit.when'), value: <NoteInstant note={note} />},
        {term: t('audit.who'), value: t('audit.actor', {name: actor.name, role: actor.role})},
        {term: t('audit.why'), value: t(`reason.${note.reason}`)},
        {term: t('audit.note'), value: note.note},
        {term: t('field.tenant'), value: note.schoolName},
        {
          term: t('field.user'),
          value: <StateLink state={stateOf(student)}>{t('audit.open-student')}</StateLink>,
        },
        {
          term: t('audit.findings'),
          value: note.findings.map((code) => t(`cause.${code}`)).join(', ') || null,
        },
        {
          term: t('audit.record'),
          value: (
            <DocumentLink id={note.id} type="passAuditNote">
              {t('audit.open-record', {number: note.sequence})}
            </DocumentLink>
          ),
        },
      ]}
    />
  )
}
