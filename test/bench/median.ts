/** The middle of the measurements, rounded to hundredths. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  return Math.round(middle * 100) / 100
}
