import type {AuditFilter} from '../../schemas/contract/audit.ts'
import type {VisibleSchools} from '../auth/visibleSchools.ts'
import type {QueryParams} from '../ports/contentLake.ts'

/** A condition of GROQ on notes, with its parameters. Nothing that a person typed is part of the text. */
export interface NoteFilter {
  condition: string
  params: QueryParams
}

const CONDITIONS: readonly (readonly [keyof AuditFilter, string])[] = [
  ['school', 'school._ref == $school'],
  ['student', 'student._ref == $student'],
  ['actor', 'actor.id == $actor'],
  ['action', 'action == $action'],
  ['reason', 'reason == $reason'],
  ['pass', '$pass in passNames'],
  ['stripeConfirmed', 'string(stripeConfirmed) == $stripeConfirmed'],
  ['from', 'at >= $from'],
  ['to', 'at < $to'],
]

/** Only what is asked for stands in the condition, so that the dataset's indexes can be used. */
export function noteFilter(filter: AuditFilter, visible: VisibleSchools): NoteFilter {
  const asked = CONDITIONS.filter(([field]) => filter[field] !== undefined)
  const conditions = ['_type == "passAuditNote"', ...asked.map(([, condition]) => condition)]
  const params: QueryParams = Object.fromEntries(
    asked.map(([field]) => [field, valueOf(field, filter)]),
  )
  if (visible === 'all') return {condition: conditions.join(' && '), params}
  return {
    condition: [...conditions, 'school._ref in $visible'].join(' && '),
    params: {...params, visible: [...visible]},
  }
}

/** Notes hold instants to the millisecond, and are compared with them as text. */
function valueOf(field: keyof AuditFilter, filter: AuditFilter): string {
  const value = filter[field] ?? ''
  return field === 'from' || field === 'to' ? new Date(value).toISOString() : value
}
