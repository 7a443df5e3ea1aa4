/** The object, where the answer holds it whole. */
export function expanded<Item extends {id: string}>(
  item: string | Item | null | undefined,
): Item | null {
  return typeof item === 'object' ? item : null
}

/** Its id, whole or not. */
export function idOf(item: string | {id: string} | null | undefined): string | null {
  return typeof item === 'string' ? item : (item?.id ?? null)
}

/** Stripe counts seconds since 1970. */
export function instantOfSeconds(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
