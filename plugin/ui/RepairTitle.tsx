import {Fragment} from 'react'
import type {AuditNoteSummary} from '../../schemas/contract/audit.ts'
import {useMessages} from '../i18n/useMessages.ts'

/** What a repair did, and to which passes; a link between two people is about none. */
export function RepairTitle({note}: {note: Pick<AuditNoteSummary, 'action' | 'passNames'>}) {
  const t = useMessages()
  const {action, passNames} = note
  if (passNames.length === 0) return t(`action.${action}`)
  // A note names the new pass first.
  const isReplaced = action === 'replace'
  const names = isReplaced ? passNames.toReversed() : passNames
  return (
    <>
      {t(`action.${action}`)}:{' '}
      {names.map((name, index) => (
        <Fragment key={name}>
          {index === 0 ? null : isReplaced ? ' → ' : ', '}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
    </>
  )
}
