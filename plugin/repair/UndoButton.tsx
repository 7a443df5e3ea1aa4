import {Button, Stack, Text} from '@sanity/ui'
import {StateLink} from 'sanity/router'
import type {AuditNoteSummary} from '../../schemas/contract/audit.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {stateOf} from '../router.ts'
import {UnderlinedLinks} from '../ui/UnderlinedLinks.tsx'

interface UndoButtonProps {
  note: AuditNoteSummary
  mayRepair: boolean
  onUndo: (intent: Intent) => void
}

/** Offers to take a repair back. Where that was done already, or the person may not, it says so instead. */
export function UndoButton({note, mayRepair, onUndo}: UndoButtonProps) {
  const t = useMessages()
  const {id, action, undoneBy, schoolId, studentId} = note
  const reason = reasonNotTo(undoneBy, mayRepair)
  return (
    <Stack gap={3}>
      <div>
        <Button
          mode="ghost"
          fontSize={1}
          padding={2}
          text={t('undo.start')}
          aria-label={t('undo.start-label', {what: t(`action.${action}`)})}
          title={reason === null ? undefined : t(reason)}
          disabled={reason !== null}
          onClick={() => onUndo({action: 'undo', schoolId, studentId, noteId: id})}
        />
      </div>
      {undoneBy === null ? null : (
        <Text size={1}>
          {t('undo.undone')}{' '}
          <UnderlinedLinks>
            <StateLink state={stateOf({view: 'audit', noteId: undoneBy})}>
              {t('undo.open-later')}
            </StateLink>
          </UnderlinedLinks>
        </Text>
      )}
    </Stack>
  )
}

function reasonNotTo(undoneBy: string | null, mayRepair: boolean) {
  if (undoneBy !== null) return 'undo.undone'
  return mayRepair ? null : 'obstacle.may-not-repair'
}
