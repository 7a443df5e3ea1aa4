import {useCallback, useMemo} from 'react'
import {StateLink} from 'sanity/router'
import type {AuditNoteSummary} from '../../../schemas/contract/audit.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {LongTable} from '../../ui/LongTable.tsx'
import {RepairTitle} from '../../ui/RepairTitle.tsx'
import {NoteInstant} from './NoteInstant.tsx'
import {trailState, type TrailView} from './trailAddress.ts'

interface AuditTableProps {
  notes: readonly AuditNoteSummary[]
  total: number | null
  view: TrailView
  onNearEnd: (() => void) | null
}

export function AuditTable({notes, total, view, onNearEnd}: AuditTableProps) {
  const t = useMessages('audit')
  const columns = useMemo(
    () => [
      {key: 'at', title: t('audit.when'), width: '13em'},
      {key: 'what', title: t('audit.what')},
      {key: 'who', title: t('audit.who'), width: '9em'},
      {key: 'why', title: t('audit.why'), width: '10em'},
      {key: 'note', title: t('audit.note')},
      {key: 'school', title: t('field.tenant'), width: '9em'},
    ],
    [t],
  )
  const cellsOf = useCallback(
    (note: AuditNoteSummary) => [
      <StateLink key="at" state={trailState(view, note.id)}>
        <NoteInstant note={note} />
      </StateLink>,
      <span key="what">
        <RepairTitle note={note} />
        {note.undoneBy === null ? null : ` (${t('audit.undone')})`}
        {note.stripeConfirmed || note.action === 'link' ? null : ` (${t('audit.unconfirmed')})`}
      </span>,
      <bdi key="who">{note.actor.name}</bdi>,
      t(`reason.${note.reason}`),
      note.erasedAt === null ? <bdi key="note">{note.note}</bdi> : t('audit.erased'),
      note.schoolName,
    ],
    [t, view],
  )
  return (
    <LongTable
      label={t('audit.title')}
      columns={columns}
      rows={notes}
      cellsOf={cellsOf}
      total={total}
      onNearEnd={onNearEnd}
    />
  )
}
