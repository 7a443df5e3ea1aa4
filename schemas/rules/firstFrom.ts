/** Where in a sorted list the values begin that are not below one; the list's length where all are. */
export function firstFrom<Value extends string | number>(
  sorted: readonly Value[],
  from: Value,
): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const value = sorted[middle]
    if (value !== undefined && value < from) low = middle + 1
    else high = middle
  }
  return low
}
