import {Stack, Text} from '@sanity/ui'
import type {AuditTotals} from '../../../schemas/contract/audit.ts'
import {REASONS} from '../../../schemas/rules/audit/auditNote.ts'
import {ACTIONS} from '../../../schemas/rules/plan/intent.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {Announcement} from '../../ui/Announcement.tsx'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {FactList} from '../../ui/FactList.tsx'

/** How many repairs the filter finds, and of what kind, why, by whom and to which pass. */
export function TrailTotals({totals}: {totals: AuditTotals}) {
  const t = useMessages('audit')
  const {notes, unconfirmed, byAction, byReason, byActor, byPass} = totals
  const lists = [
    {
      title: t('audit.kind'),
      counts: ACTIONS.map((action) => ({name: t(`action.${action}`), notes: byAction[action]})),
    },
    {
      title: t('audit.why'),
      counts: REASONS.map((reason) => ({name: t(`reason.${reason}`), notes: byReason[reason]})),
    },
    {title: t('audit.who'), counts: byActor},
    {title: t('audit.pass'), counts: byPass},
  ]
  return (
    <Stack gap={3}>
      <Announcement>
        {notes === 0 ? null : t('totals.notes', {count: notes})}
        {unconfirmed === 0 ? null : ` ${t('totals.unconfirmed', {count: unconfirmed})}`}
      </Announcement>
      {notes === 0 ? null : (
        <Disclosure title={t('totals.title')}>
          <div
            style={{
              display: 'grid',
              gap: '2em',
              gridTemplateColumns: 'repeat(auto-fit, minmax(min(16em, 100%), 1fr))',
            }}
          >
            {lists.map(({title, counts}) => (
              <Stack gap={3} key={title}>
                <Text as="h3" size={1} weight="semibold">
                  {title}
                </Text>
                <FactList
                  facts={counts
                    .filter((count) => count.notes > 0)
                    .map((count) => ({term: count.name, value: count.notes}))}
                />
              </Stack>
            ))}
          </div>
        </Disclosure>
      )}
    </Stack>
  )
}
