import type {ObjectShape, Shape} from './shape.ts'

/** Every place at which a value is not of the shape: missing and unknown fields, wrong types, unknown literals. */
export function mismatches(value: unknown, shape: Shape, at: string): string[] {
  switch (shape.kind) {
    case 'anything':
      return []
    case 'primitive':
      return typeOf(value) === shape.type ? [] : [`${at}: ${shown(value)} is no ${shape.type}`]
    case 'literal':
      return value === shape.value ? [] : [`${at}: ${shown(value)} is not ${shown(shape.value)}`]
    case 'array':
      if (!Array.isArray(value)) return [`${at}: ${shown(value)} is no array`]
      return value.flatMap((item: unknown, index) =>
        mismatches(item, shape.item, `${at}[${index}]`),
      )
    case 'union':
      return mismatchesOfUnion(value, shape.choices, at)
    case 'object':
      return mismatchesOfObject(value, shape, at)
  }
}

function mismatchesOfObject(value: unknown, shape: ObjectShape, at: string): string[] {
  const fields = fieldsOf(value)
  if (!fields) return [`${at}: ${shown(value)} is no ${shape.name}`]
  const missing = [...shape.fields]
    .filter(([name, {required}]) => required && !fields.has(name))
    .map(([name]) => `${at}.${name}: missing`)
  const present = [...fields].flatMap(([name, content]) => {
    const expected = shape.fields.get(name)?.shape ?? shape.others
    if (!expected) return [`${at}.${name}: ${shape.name} has no such field`]
    return mismatches(content, expected(), `${at}.${name}`)
  })
  return [...missing, ...present]
}

/** Reports against the one choice that the value means to be, so that a report stays short. */
function mismatchesOfUnion(value: unknown, choices: Shape[], at: string): string[] {
  const meant = choices.filter((choice) => isMeant(value, choice))
  const reports = meant.map((choice) => mismatches(value, choice, at))
  const shortest = reports.toSorted((one, other) => one.length - other.length)[0]
  return shortest ?? [`${at}: ${shown(value)} is none of the ${choices.length} that may stand here`]
}

/** The fields that tell Stripe's objects apart where several kinds may stand. */
const TELLING = ['object', 'type', 'deleted']

function isMeant(value: unknown, choice: Shape): boolean {
  if (choice.kind === 'union') return choice.choices.some((inner) => isMeant(value, inner))
  if (choice.kind !== 'object') return mismatches(value, choice, '').length === 0
  const fields = fieldsOf(value)
  if (!fields) return false
  return TELLING.every((name) => {
    const field = choice.fields.get(name)
    const shape = field?.shape()
    if (shape?.kind !== 'literal') return true
    return fields.has(name) ? fields.get(name) === shape.value : !field?.required
  })
}

function fieldsOf(value: unknown): Map<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return new Map(Object.entries(value))
}

const typeOf = (value: unknown): string => (value === null ? 'null' : typeof value)

function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'a list' : 'an object'
  return JSON.stringify(value) ?? 'nothing'
}
