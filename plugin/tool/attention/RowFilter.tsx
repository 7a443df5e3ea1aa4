import {Box, Select} from '@sanity/ui'
import type {Reconciliation} from '../../../schemas/contract/reconciliation.ts'
import {DISCREPANCY_KINDS} from '../../../schemas/rules/reconcile/discrepancy.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import type {AttentionView} from './attentionAddress.ts'

type Totals = Reconciliation['totals']

interface RowFilterProps {
  totals: Totals
  view: AttentionView
  onShow: (view: AttentionView) => void
}

/** Which rows to list: all, those of a kind, or those of one cause, each with their number. */
export function RowFilter({totals, view, onShow}: RowFilterProps) {
  const t = useMessages('attention')
  const {school, kind, cause} = view
  const found = optionsOf(totals)
  // An address may name what does not occur any more: the select still shows what is filtered by.
  const isKnown = found.some((option) => option.kind === kind && option.cause === cause)
  const options =
    isKnown || (kind === undefined && cause === undefined)
      ? found
      : [...found, {kind, cause, count: 0}]
  return (
    <Box>
      <Select
        fontSize={1}
        aria-label={t('attention.show')}
        value={valueOf(view)}
        onChange={({currentTarget}) => {
          const chosen = options.find((option) => valueOf(option) === currentTarget.value)
          onShow({school, kind: chosen?.kind, cause: chosen?.cause})
        }}
      >
        <option value={valueOf({})}>{t('attention.show-all', {count: countOf(totals)})}</option>
        {options.map((option) => (
          <option key={valueOf(option)} value={valueOf(option)}>
            {[
              option.kind === undefined ? null : t(`discrepancy.${option.kind}`),
              option.cause === undefined ? null : t(`discrepancy-cause.${option.cause}`),
            ]
              .filter((part) => part !== null)
              .join(' – ')}{' '}
            ({option.count})
          </option>
        ))}
      </Select>
    </Box>
  )
}

type Filter = Pick<AttentionView, 'kind' | 'cause'>
type Option = Filter & {count: number}

function valueOf({kind, cause}: Filter): string {
  return `${kind ?? ''} ${cause ?? ''}`
}

function countOf(totals: Totals): number {
  return totals.reduce((sum, {count}) => sum + count, 0)
}

/** Each kind that occurs, followed by its causes. Amounts of several currencies are one entry here. */
function optionsOf(totals: Totals): Option[] {
  return DISCREPANCY_KINDS.flatMap((kind) => {
    const ofKind = totals.filter((total) => total.kind === kind)
    if (ofKind.length === 0) return []
    const causes = [...new Set(ofKind.map(({cause}) => cause))]
    return [
      {kind, cause: undefined, count: countOf(ofKind)},
      ...causes.map((cause) => ({
        kind,
        cause,
        count: countOf(ofKind.filter((total) => total.cause === cause)),
      })),
    ]
  })
}
