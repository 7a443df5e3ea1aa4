import type {Reconciliation} from '../../../schemas/contract/reconciliation.ts'
import {DISCREPANCY_KINDS} from '../../../schemas/rules/reconcile/discrepancy.ts'
import {useMoney} from '../../format/useMoney.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {FactList} from '../../ui/FactList.tsx'
import {Section} from '../../ui/Section.tsx'

/** What was paid and not given, and given and not paid, each currency by itself. */
export function AttentionTotals({totals}: {totals: Reconciliation['totals']}) {
  const t = useMessages()
  const format = useMoney()
  if (totals.length === 0) return null
  const facts = DISCREPANCY_KINDS.flatMap((kind) => {
    const ofKind = totals.filter((total) => total.kind === kind)
    const currencies = [...new Set(ofKind.map(({amount}) => amount.currency))]
    return currencies.map((currency) => {
      const sums = ofKind.filter(({amount}) => amount.currency === currency)
      const minor = sums.reduce((sum, {amount}) => sum + amount.minor, 0)
      const count = sums.reduce((sum, total) => sum + total.count, 0)
      return {
        term: t(`discrepancy.${kind}`),
        value: `${format({minor, currency})} (${t('attention.cases', {count})})`,
      }
    })
  })
  return (
    <Section title={t('attention.totals')}>
      <FactList facts={facts} />
    </Section>
  )
}
