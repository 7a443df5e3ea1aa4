import {StateLink} from 'sanity/router'
import type {AuditNoteSummary} from '../../../schemas/contract/audit.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {stateOf} from '../../router.ts'
import {DocumentLink} from '../../ui/DocumentLink.tsx'
import {FactList} from '../../ui/FactList.tsx'
import {NoteInstant} from './NoteInstant.tsx'
import {trailState} from './trailAddress.ts'

/** Who, when, why, for whom. Ids lead on, also where the document that they name is gone. */
export function NoteFacts({note}: {note: AuditNoteSummary}) {
  const t = useMessages('audit')
  const {actor, studentId, schoolId} = note
  const student = {view: 'student', schoolId, studentId, purchaseId: null} as const
  return (
    <FactList
      facts={[
        {term: t('audit.when'), value: <NoteInstant note={note} />},
        {term: t('audit.who'), value: t('audit.actor', {name: actor.name, role: actor.role})},
        {term: t('audit.why'), value: t(`reason.${note.reason}`)},
        {term: t('audit.note'), value: note.note || null},
        {term: t('field.tenant'), value: note.schoolName},
        {
          term: t('field.user'),
          value: <StateLink state={stateOf(student)}>{t('audit.open-student')}</StateLink>,
        },
        {
          term: t('audit.same-student'),
          value: (
            <StateLink state={trailState({student: studentId}, null)}>
              {t('audit.open-same-student')}
            </StateLink>
          ),
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
