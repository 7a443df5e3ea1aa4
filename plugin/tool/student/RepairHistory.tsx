import {Card, Stack, Text} from '@sanity/ui'
import type {ComponentProps} from 'react'
import {StateLink} from 'sanity/router'
import type {AuditNoteSummary} from '../../../schemas/contract/audit.ts'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import type {Intent} from '../../../schemas/rules/plan/intent.ts'
import {Instant} from '../../format/Instant.tsx'
import {useMessages} from '../../i18n/useMessages.ts'
import type {RepairStart} from '../../repair/repairForm.ts'
import {UndoButton} from '../../repair/UndoButton.tsx'
import {stateOf} from '../../router.ts'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {RepairTitle} from '../../ui/RepairTitle.tsx'
import {Section} from '../../ui/Section.tsx'
import {trailState} from '../audit/trailAddress.ts'

const SHOWN = 3

interface RepairHistoryProps {
  file: StudentFile
  onRepair: (start: RepairStart) => void
}

type Levers = Pick<ComponentProps<typeof UndoButton>, 'mayRepair' | 'onUndo'>

/** What was repaired for this student so far: who, when, why, what. */
export function RepairHistory({file, onRepair}: RepairHistoryProps) {
  const t = useMessages()
  const {repairs} = file
  const levers = {
    mayRepair: file.mayRepair,
    onUndo: (intent: Intent) => onRepair({kind: 'intent', intent}),
  }
  const newestFirst = repairs.toSorted((a, b) => b.at.localeCompare(a.at))
  const older = newestFirst.slice(SHOWN)
  return (
    <Section title={t('history.title')}>
      {repairs.length === 0 ? (
        <Text size={1} muted>
          {t('history.none')}
        </Text>
      ) : (
        <NoteList notes={newestFirst.slice(0, SHOWN)} levers={levers} />
      )}
      {older.length === 0 ? null : (
        <Disclosure title={t('history.older', {count: older.length})}>
          <NoteList notes={older} levers={levers} />
        </Disclosure>
      )}
      {repairs.length === 0 ? null : (
        <Text size={1}>
          <StateLink state={trailState({student: file.student.id}, null)}>
            {t('history.all')}
          </StateLink>
        </Text>
      )}
    </Section>
  )
}

interface NoteListProps {
  notes: readonly AuditNoteSummary[]
  levers: Levers
}

function NoteList({notes, levers}: NoteListProps) {
  return (
    <Stack as="ul" gap={3} style={{listStyle: 'none', margin: 0, padding: 0}}>
      {notes.map((note) => (
        <Card as="li" key={note.id} border radius={2} padding={3}>
          <NoteEntry note={note} levers={levers} />
        </Card>
      ))}
    </Stack>
  )
}

function NoteEntry({note, levers}: {note: AuditNoteSummary; levers: Levers}) {
  const t = useMessages()
  return (
    <Stack gap={3}>
      <Text size={1} weight="semibold">
        <RepairTitle note={note} />
      </Text>
      <Text size={1} muted>
        <Instant at={note.at} /> · <bdi>{note.actor.name}</bdi> · {t(`reason.${note.reason}`)}
      </Text>
      <Text as="p" size={1} style={{overflowWrap: 'anywhere'}}>
        <bdi>{note.note}</bdi>
      </Text>
      <Text size={1}>
        <StateLink state={stateOf({view: 'audit', noteId: note.id})}>{t('history.open')}</StateLink>
      </Text>
      <UndoButton note={note} {...levers} />
    </Stack>
  )
}
