import {Text} from '@sanity/ui'
import {StateLink} from 'sanity/router'
import type {AuditNoteDetail} from '../../../schemas/contract/audit.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {stateOf} from '../../router.ts'
import {BulletList} from '../../ui/BulletList.tsx'
import {Section} from '../../ui/Section.tsx'
import {NoteInstant} from './NoteInstant.tsx'

/** What became of a repair: undone, replaced again, corrected; and whether the student was told. */
export function NoteAfterwards({note}: {note: AuditNoteDetail}) {
  const t = useMessages('audit')
  const {later, schoolId, told} = note
  return (
    <Section title={t('audit.afterwards')}>
      {told === null ? null : (
        <Text size={1}>
          {t(`audit.told.${told.outcome}`, {name: told.actorName})}{' '}
          <NoteInstant note={{at: told.at, schoolId}} />
        </Text>
      )}
      {later.length === 0 ? <Text size={1}>{t('audit.stands')}</Text> : null}
      <BulletList
        items={later.map(({id, at, action, reason, actorName, undoes}) => ({
          key: id,
          content: (
            <>
              <StateLink state={stateOf({view: 'audit', noteId: id})}>
                {undoes === note.id ? t('audit.undid-this') : t(`action.${action}`)}
              </StateLink>
              {' · '}
              <NoteInstant note={{at, schoolId}} /> · <bdi>{actorName}</bdi> ·{' '}
              {t(`reason.${reason}`)}
            </>
          ),
        }))}
      />
    </Section>
  )
}
