const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
])

/** Marks a result, so that arrow keys reach it. */
export const HIT_ATTRIBUTE = 'data-pass-support-hit'

/** Moves focus from the box to the results and back, as an arrow key says. False: the key says nothing, or there is nowhere to go. */
export function moveFocus(area: HTMLElement, key: string): boolean {
  const step = STEPS.get(key)
  const stops = [...area.querySelectorAll<HTMLElement>(`input, [${HIT_ATTRIBUTE}]`)]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  const next = step === undefined || at === -1 ? undefined : stops[at + step]
  next?.focus()
  return next !== undefined
}
