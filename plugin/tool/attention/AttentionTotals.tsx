import type {Reconciliation} from '../../../schemas/contract/reconciliation.ts'
import {DISCREPANCY_KINDS} from '../../../schemas/rules/reconcile/discrepancy.ts'
import {useMoney} from '../../format/useMoney.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {FactList} from '../../ui/FactList.tsx'
import {Section} from '../../ui/Section.tsx'

/** What was paid and not given, and given and not paid, each currency by itself. */
export function AttentionTotals({totals}: {totals: Reconciliation['totals']}) {
  const t = useMessages('attention')
  const format = useMoney()
  if (totals.length === 0) return null
  const facts = DISCREPANCY_KINDS.map((kind) => {
    const ofKind = totals.filter((total) => total.kind === kind)
    const currencies = [...new Set(ofKind.map(({amount}) => amount.currency))]
    const sums = currencies.map((currency) => {
      const inCurrency = ofKind.filter(({amount}) => amount.currency === currency)
      const minor = inCurrency.reduce((sum, {amount}) => sum + amount.minor, 0)
      const count = inCurrency.reduce((sum, total) => sum + total.count, 0)
      return `${format({minor, currency})} (${t('attention.cases', {count})})`
    })
    return {
      term: t(`discrepancy.${kind}`),
      value: sums.length === 0 ? t('attention.no-case') : sums.join(' · '),
    }
  })
  return (
    <Section title={t('attention.totals')}>
      <FactList facts={facts} />
    </Section>
  )
}
