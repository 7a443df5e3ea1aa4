import {Heading, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {StateLink} from 'sanity/router'
import type {AuditNoteSummary} from '../../../schemas/contract/audit.ts'
import type {Intent} from '../../../schemas/rules/plan/intent.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {UndoButton} from '../../repair/UndoButton.tsx'
import {stateOf} from '../../router.ts'
import {Announcement} from '../../ui/Announcement.tsx'
import {Callout} from '../../ui/Callout.tsx'
import {DocumentLink} from '../../ui/DocumentLink.tsx'
import {FactList} from '../../ui/FactList.tsx'
import {ProblemNotice} from '../../ui/ProblemNotice.tsx'
import {RepairTitle} from '../../ui/RepairTitle.tsx'
import {Section} from '../../ui/Section.tsx'
import {useMayRepair} from '../SchoolsContext.ts'
import {NoteChanges} from './NoteChanges.tsx'
import {NoteInstant} from './NoteInstant.tsx'
import {UndoDialog} from './UndoDialog.tsx'
import type {AuditNotes} from './useAuditNotes.ts'

interface AuditNoteViewProps {
  noteId: string
  audit: AuditNotes
}

/** One repair as it was recorded. The API has no answer for a single note, so the trail is read on until it turns up. */
export function AuditNoteView({noteId, audit}: AuditNoteViewProps) {
  const t = useMessages()
  const {notes, pending, problem, loadMore, reload, restart} = audit
  const [undo, setUndo] = useState<Intent | null>(null)
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
      {note === undefined ? null : <NoteSections note={note} onUndo={setUndo} />}
      {undo === null ? null : (
        <UndoDialog
          schoolId={undo.schoolId}
          studentId={undo.studentId}
          start={{kind: 'intent', intent: undo}}
          onClose={() => setUndo(null)}
          onRepaired={restart}
        />
      )}
    </Stack>
  )
}

interface NoteSectionsProps {
  note: AuditNoteSummary
  onUndo: (intent: Intent) => void
}

function NoteSections({note, onUndo}: NoteSectionsProps) {
  const t = useMessages()
  const mayRepair = useMayRepair()
  return (
    <>
      <Heading as="h2" size={1}>
        <RepairTitle note={note} />
      </Heading>
      <NoteFacts note={note} />
      {note.stripeConfirmed || note.action === 'link' ? null : (
        <Callout kind="warning">
          <Text size={1}>{t('audit.not-confirmed')}</Text>
        </Callout>
      )}
      <Section title={t('audit.changes')}>
        <NoteChanges changes={note.changes} />
      </Section>
      <UndoButton note={note} mayRepair={mayRepair} onUndo={onUndo} />
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
          term: t('audit.undoes'),
          value:
            note.undoes === null ? null : (
              <StateLink state={stateOf({view: 'audit', noteId: note.undoes})}>
                {t('audit.open-undone')}
              </StateLink>
            ),
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
