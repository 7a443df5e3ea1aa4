/** What each kind of caller is answered, in the order in which the table writes them. */
export interface Columns {
  nobody: number
  outsider: number
  viewer: number
  editor: number
  owner: number
  fjordAdmin: number
  nordlysAdmin: number
}

export interface Row<Known> {
  method: string
  path: string
  body: (known: Known) => object
  /** Tells rows with one path from each other. */
  label: string
  expected: Columns
}

type MadeBody<Known> = (known: Known) => object
type Body<Known> = Readonly<Record<string, unknown>> | MadeBody<Known>

/** Reads a table as people write it: method, path, a body where there is one, and one status for each kind of caller. */
export function callerTable<Known>(
  texts: TemplateStringsArray,
  ...bodies: Body<Known>[]
): Row<Known>[] {
  const joined = texts.raw.reduce((sum, text, index) => `${sum} #${index - 1} ${text}`)
  return joined
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => rowOf(line.split(/\s+/), bodies))
}

function rowOf<Known>(words: string[], bodies: Body<Known>[]): Row<Known> {
  const [method = '', path = '', ...rest] = words
  const number = rest[0]?.startsWith('#') ? Number(rest.shift()?.slice(1)) : null
  const body = (number === null ? null : bodies[number]) ?? {}
  const [nobody, outsider, viewer, editor, owner, fjordAdmin, nordlysAdmin, ...more] =
    rest.map(Number)
  const expected = {nobody, outsider, viewer, editor, owner, fjordAdmin, nordlysAdmin}
  if (more.length > 0 || !isComplete(expected)) throw new Error(`Not a row: ${words.join(' ')}`)
  return {
    method,
    path,
    body: isMade(body) ? body : () => body,
    label: isMade(body) ? '(undo)' : labelOf(body),
    expected,
  }
}

function isComplete(columns: Record<keyof Columns, number | undefined>): columns is Columns & {} {
  return Object.values(columns).every((status) => status !== undefined && status >= 200)
}

function labelOf(body: object): string {
  return Object.keys(body).length === 0 ? '' : JSON.stringify(body).slice(0, 120)
}

function isMade<Known>(body: Body<Known>): body is MadeBody<Known> {
  return typeof body === 'function'
}
