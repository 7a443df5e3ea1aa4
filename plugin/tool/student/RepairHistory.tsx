import {Card, Stack, Text} from '@sanity/ui'
import {StateLink} from 'sanity/router'
import type {AuditNoteSummary} from '../../../schemas/contract/audit.ts'
import {Instant} from '../../format/Instant.tsx'
import {useMessages} from '../../i18n/useMessages.ts'
import {stateOf} from '../../router.ts'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {Section} from '../../ui/Section.tsx'

const SHOWN = 3

/** What was repaired for this student so far: who, when, why, what. */
export function RepairHistory({repairs}: {repairs: readonly AuditNoteSummary[]}) {
  const t = useMessages()
  const newestFirst = repairs.toSorted((a, b) => b.at.localeCompare(a.at))
  const older = newestFirst.slice(SHOWN)
  return (
    <Section title={t('history.title')}>
      {repairs.length === 0 ? (
        <Text size={1} muted>
          {t('history.none')}
        </Text>
      ) : (
        <NoteList notes={newestFirst.slice(0, SHOWN)} />
      )}
      {older.length === 0 ? null : (
        <Disclosure title={t('history.older', {count: older.length})}>
          <NoteList notes={older} />
        </Disclosure>
      )}
    </Section>
  )
}

function NoteList({notes}: {notes: readonly AuditNoteSummary[]}) {
  return (
    <Stack as="ul" gap={3} style={{listStyle: 'none', margin: 0, padding: 0}}>
      {notes.map((note) => (
        <Card as="li" key={note.id} border radius={2} padding={3}>
          <NoteEntry note={note} />
        </Card>
      ))}
    </Stack>
  )
}

function NoteEntry({note}: {note: AuditNoteSummary}) {
  const t = useMessages()
  return (
    <Stack gap={3}>
      <Text size={1} weight="semibold">
        {t(`action.${note.action}`)}: <bdi>{note.passNames.join(', ')}</bdi>
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
    </Stack>
  )
}
