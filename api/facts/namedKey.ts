/** Under which it is kept that an id was looked for wherever it could lead. */
export function namedKey(id: string): string {
  return `named ${id}`
}
