/** One value inside an answer, and the way there. */
export interface Place {
  body: unknown
  path: readonly string[]
  value: unknown
}

export function placesIn(body: unknown, path: readonly string[] = [], value = body): Place[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [
    {body, path, value},
    ...inner.flatMap(([key, content]) => placesIn(body, [...path, key], content)),
  ]
}

/** The answer with another value at that place; without the field when the value is undefined. */
export function withValueAt({body, path}: Place, value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(body)) {
    return body.map((item: unknown, index) =>
      String(index) === key ? withValueAt({body: item, path: rest, value: item}, value) : item,
    )
  }
  return Object.fromEntries(
    Object.entries(Object(body)).flatMap(([name, content]: [string, unknown]) => {
      if (name !== key) return [[name, content]]
      const changed = withValueAt({body: content, path: rest, value: content}, value)
      return changed === undefined ? [] : [[name, changed]]
    }),
  )
}
