import {Text} from '@sanity/ui'
import type {Json} from '../../schemas/rules/json.ts'
import {useMessages} from '../i18n/useMessages.ts'

/** What a repair says of the payment itself. Its fields are for the record, and mean nothing to whoever reads. */
export function ClaimLine({state}: {state: Json}) {
  const t = useMessages()
  return (
    <Text size={1} muted>
      {t(state === 'released' ? 'changes.claim-released' : 'changes.claim')}
    </Text>
  )
}
