import {Text} from '@sanity/ui'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import type {MessageKey} from '../../i18n/messageKeys.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import type {RepairStart} from '../../repair/repairForm.ts'
import {schoolAccountFailed} from '../../repair/schoolAccountFailed.ts'
import {Section} from '../../ui/Section.tsx'
import {ShortList} from '../../ui/ShortList.tsx'
import {PurchaseRow} from './PurchaseRow.tsx'

interface PurchaseListProps {
  file: StudentFile
  purchaseId: string | null
  onRepair: (start: RepairStart) => void
}

/** What Stripe says was bought, newest first, and what became of each. */
export function PurchaseList({file, purchaseId, onRepair}: PurchaseListProps) {
  const t = useMessages()
  const purchases = file.purchases.toSorted((a, b) =>
    b.purchase.createdAt.localeCompare(a.purchase.createdAt),
  )
  return (
    <Section title={t('purchases.title')}>
      {purchases.length === 0 ? (
        <Text size={1} muted>
          {t(emptyText(file))}
        </Text>
      ) : (
        <ShortList items={purchases} mustShow={({purchase}) => purchase.purchaseId === purchaseId}>
          {(entry) => (
            <PurchaseRow
              key={entry.purchase.purchaseId}
              entry={entry}
              file={file}
              selected={entry.purchase.purchaseId === purchaseId}
              onRepair={onRepair}
            />
          )}
        </ShortList>
      )}
    </Section>
  )
}

/** That nothing is shown means something only where everything was looked at. */
function emptyText(file: StudentFile): MessageKey {
  if (schoolAccountFailed(file)) return 'purchases.unknown'
  return file.deepSearch.state === 'open' ? 'purchases.so-far' : 'purchases.none'
}
