import {Text} from '@sanity/ui'
import type {AssessedPurchaseView} from '../../../schemas/contract/student.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {FactList} from '../../ui/FactList.tsx'

/** What the payment says under keys that nothing here reads. Folded: it decides nothing. */
export function UnknownMetadata({metadata}: {metadata: AssessedPurchaseView['unknownMetadata']}) {
  const t = useMessages()
  if (metadata.length === 0) return null
  return (
    <Disclosure
      title={t('purchase.metadata')}
      below={
        <Text size={1} muted>
          {t('purchase.metadata-help')}
        </Text>
      }
    >
      <FactList facts={metadata.map(({key, value}) => ({term: key, value}))} />
    </Disclosure>
  )
}
