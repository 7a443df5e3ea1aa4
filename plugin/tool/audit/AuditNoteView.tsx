import {Flex, Heading, Skeleton, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {StateLink, type RouterState} from 'sanity/router'
import type {AuditNoteDetail} from '../../../schemas/contract/audit.ts'
import type {Intent} from '../../../schemas/rules/plan/intent.ts'
import {useApiClient} from '../../api/ApiClientContext.ts'
import {useRequest} from '../../api/useRequest.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {stateOf} from '../../router.ts'
import {UndoButton} from '../../repair/UndoButton.tsx'
import {Announcement} from '../../ui/Announcement.tsx'
import {Callout} from '../../ui/Callout.tsx'
import {ProblemNotice} from '../../ui/ProblemNotice.tsx'
import {RepairTitle} from '../../ui/RepairTitle.tsx'
import {Section} from '../../ui/Section.tsx'
import {CopyLink} from '../CopyLink.tsx'
import {useMayRepair} from '../SchoolsContext.ts'
import {NoteAfterwards} from './NoteAfterwards.tsx'
import {NoteChanges} from './NoteChanges.tsx'
import {NoteDiagnosis} from './NoteDiagnosis.tsx'
import {NoteFacts} from './NoteFacts.tsx'
import {NoteGround} from './NoteGround.tsx'
import {UndoDialog} from './UndoDialog.tsx'

interface AuditNoteViewProps {
  noteId: string
  /** The trail as it was looked at. */
  trail: RouterState
}

/** One repair as it was recorded, and what came after it. */
export function AuditNoteView({noteId, trail}: AuditNoteViewProps) {
  const t = useMessages('audit')
  const client = useApiClient()
  const {
    answer: note,
    pending,
    problem,
    reload,
  } = useRequest(noteId, (signal) => client.auditNote(noteId, signal))
  const [undo, setUndo] = useState<Intent | null>(null)
  return (
    <Stack gap={4} aria-busy={pending}>
      <Flex gap={3} align="center" wrap="wrap">
        <Text size={1}>
          <StateLink state={trail}>{t('audit.back')}</StateLink>
        </Text>
        <CopyLink state={stateOf({view: 'audit', noteId})} />
      </Flex>
      {problem === null ? null : <ProblemNotice problem={problem} onRetry={reload} />}
      {note === null && pending ? <Pending /> : null}
      {note === null ? null : <NoteSections note={note} onUndo={setUndo} />}
      {undo === null ? null : (
        <UndoDialog
          schoolId={undo.schoolId}
          studentId={undo.studentId}
          start={{kind: 'intent', intent: undo}}
          onClose={() => setUndo(null)}
          onRepaired={reload}
        />
      )}
    </Stack>
  )
}

function Pending() {
  const t = useMessages('audit')
  return (
    <>
      <Announcement>{t('audit.pending')}</Announcement>
      <Skeleton animated radius={3} style={{height: 160}} />
    </>
  )
}

interface NoteSectionsProps {
  note: AuditNoteDetail
  onUndo: (intent: Intent) => void
}

function NoteSections({note, onUndo}: NoteSectionsProps) {
  const t = useMessages('audit')
  const mayRepair = useMayRepair()
  return (
    <>
      <Heading as="h2" size={1}>
        <RepairTitle note={note} />
      </Heading>
      <NoteWarning note={note} />
      <NoteFacts note={note} />
      <NoteAfterwards note={note} />
      {note.erasedAt === null ? (
        <>
          <Section title={t('audit.changes')}>
            <NoteChanges changes={note.changes} />
          </Section>
          <NoteGround note={note} />
          <NoteDiagnosis note={note} />
          <UndoButton note={note} mayRepair={mayRepair} onUndo={onUndo} />
        </>
      ) : null}
    </>
  )
}

/** What a reader has to know before they believe the note. */
function NoteWarning({note}: {note: AuditNoteDetail}) {
  const t = useMessages('audit')
  if (note.erasedAt !== null) {
    return (
      <Callout kind="information">
        <Text size={1}>{t('audit.erased-means')}</Text>
      </Callout>
    )
  }
  if (!note.intact) {
    return (
      <Callout kind="problem">
        <Text size={1}>{t('audit.not-intact')}</Text>
      </Callout>
    )
  }
  if (note.stripeConfirmed || note.action === 'link') return null
  return (
    <Callout kind="warning">
      <Text size={1}>{t('audit.not-confirmed')}</Text>
    </Callout>
  )
}
