import {Fragment} from 'react'
import {StateLink} from 'sanity/router'
import type {AuditNoteSummary} from '../../../schemas/contract/audit.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {stateOf} from '../../router.ts'
import {DataTable} from '../../ui/DataTable.tsx'
import {RepairTitle} from '../../ui/RepairTitle.tsx'
import {NoteInstant} from './NoteInstant.tsx'

export function AuditTable({notes}: {notes: readonly AuditNoteSummary[]}) {
  const t = useMessages()
  return (
    <DataTable
      label={t('audit.title')}
      columns={[
        {key: 'at', title: t('audit.when')},
        {key: 'what', title: t('audit.what')},
        {key: 'who', title: t('audit.who')},
        {key: 'why', title: t('audit.why')},
        {key: 'note', title: t('audit.note')},
        {key: 'school', title: t('field.tenant')},
      ]}
      rows={notes.map((note) => ({
        key: note.id,
        cells: [
          <StateLink key="at" state={stateOf({view: 'audit', noteId: note.id})}>
            <NoteInstant note={note} />
          </StateLink>,
          <Fragment key="what">
            <RepairTitle note={note} />
            {note.undoneBy === null ? null : ` (${t('audit.undone')})`}
          </Fragment>,
          <bdi key="who">{note.actor.name}</bdi>,
          t(`reason.${note.reason}`),
          <bdi key="note">{shortened(note.note)}</bdi>,
          note.schoolName,
        ],
      }))}
    />
  )
}

const MOST_LETTERS = 120

function shortened(note: string): string {
  return note.length > MOST_LETTERS ? `${note.slice(0, MOST_LETTERS).trimEnd()}…` : note
}
