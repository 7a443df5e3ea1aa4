import {invalidRequest} from './stripeFailure.ts'

/** What a search sees of an object. `undefined`: the field cannot be searched for. */
export type SearchFields = (field: string, key: string | undefined) => SearchValue | undefined
export type SearchValue = string | number | null

interface Clause {
  negated: boolean
  field: string
  /** Of `metadata["key"]`. */
  key: string | undefined
  operator: string
  value: string | null
}

const CLAUSE =
  /^(-?)([a-z_][\w.]*)(?:\[(?:"([^"]+)"|'([^']+)')\])?\s*(:|~|>=|<=|>|<)\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))\s*/i
const MAX_CLAUSES = 10
const MIN_SUBSTRING = 3

/** Stripe's search language: clauses joined by AND or by OR, never both. https://docs.stripe.com/search */
export function parseSearchQuery(query: string): (fields: SearchFields) => boolean {
  const clauses: Clause[] = []
  const joints = new Set<string>()
  let rest = query.trim()
  while (rest !== '') {
    const found = CLAUSE.exec(rest)
    if (!found) throw malformed(query)
    clauses.push(clauseOf(found))
    rest = rest.slice(found[0].length)
    const joint = /^(AND|OR)\s+/i.exec(rest)
    if (rest !== '' && !joint) throw malformed(query)
    if (joint) joints.add((joint[1] ?? '').toUpperCase())
    rest = rest.slice(joint?.[0].length ?? 0)
  }
  if (clauses.length === 0 || joints.size > 1 || clauses.length > MAX_CLAUSES)
    throw malformed(query)
  return (fields) =>
    joints.has('OR')
      ? clauses.some((clause) => holds(clause, fields))
      : clauses.every((clause) => holds(clause, fields))
}

const malformed = (query: string) =>
  invalidRequest(
    `We were unable to parse your search query: ${query}. Please see https://stripe.com/docs/search for the query language: up to 10 clauses, joined by AND or by OR but not both.`,
    {param: 'query'},
  )

function clauseOf(found: RegExpExecArray): Clause {
  const [, minus, field = '', doubleKey, singleKey, operator = '', double, single, bare] = found
  const value = double ?? single ?? (bare === 'null' ? null : (bare ?? null))
  if (operator === '~' && (value?.length ?? 0) < MIN_SUBSTRING) {
    throw invalidRequest('Substring search needs at least 3 characters.', {param: 'query'})
  }
  return {negated: minus === '-', field, key: doubleKey ?? singleKey, operator, value}
}

function holds(clause: Clause, fields: SearchFields): boolean {
  const stored = fields(clause.field, clause.key)
  if (stored === undefined) {
    throw invalidRequest(
      `Field \`${clause.field}\` is an unsupported search field for this resource. See http://stripe.com/docs/search#query-fields-for-each-resource for a list of supported fields.`,
      {param: 'query'},
    )
  }
  return compare(clause, stored) !== clause.negated
}

function compare({operator, value}: Clause, stored: SearchValue): boolean {
  if (value === null || stored === null) return operator === ':' && value === stored
  if (operator === ':') return String(stored).toLowerCase() === value.toLowerCase()
  if (operator === '~') return String(stored).toLowerCase().includes(value.toLowerCase())
  const difference = Number(stored) - Number(value)
  switch (operator) {
    case '>':
      return difference > 0
    case '>=':
      return difference >= 0
    case '<':
      return difference < 0
    default:
      return difference <= 0
  }
}
