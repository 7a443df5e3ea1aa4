import {auditTotals, type AuditFilter, type AuditTotals} from '../../schemas/contract/audit.ts'
import {REASONS} from '../../schemas/rules/audit/auditNote.ts'
import {ACTIONS} from '../../schemas/rules/plan/intent.ts'
import type {ScopedServices} from '../auth/visibleSchools.ts'
import {noteFilter} from './noteFilter.ts'

/** Counts the notes that a filter finds, in one question. */
export async function readTotals(
  {lake, visible}: Pick<ScopedServices, 'lake' | 'visible'>,
  filter: AuditFilter,
): Promise<AuditTotals> {
  const {condition, params} = noteFilter(filter, visible)
  const count = (also: string) => `count(*[${condition} && ${also}])`
  const by = (field: string, values: readonly string[]) =>
    `{${values.map((value) => `"${value}": ${count(`${field} == "${value}"`)}`).join(', ')}}`
  const query = `{
    "notes": count(*[${condition}]),
    "unconfirmed": ${count('stripeConfirmed == false')},
    "byAction": ${by('action', ACTIONS)},
    "byReason": ${by('reason', REASONS)}
  }`
  return auditTotals.parse(await lake.query(query, params))
}
