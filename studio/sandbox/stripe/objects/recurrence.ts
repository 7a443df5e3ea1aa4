/** How often a price is paid. */
export interface Recurrence {
  interval: 'day' | 'week' | 'month' | 'year'
  interval_count: number
}

const DAY_SECONDS = 86_400

/** Unix seconds of the end of a period. A month that is too short for the day ends on its last one, as Stripe has it. */
export function periodEnd(start: number, {interval, interval_count: count}: Recurrence): number {
  if (interval === 'day') return start + count * DAY_SECONDS
  if (interval === 'week') return start + count * 7 * DAY_SECONDS
  const from = new Date(start * 1000)
  const months = interval === 'year' ? 12 * count : count
  const end = new Date(from)
  end.setUTCDate(1)
  end.setUTCMonth(from.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate()
  end.setUTCDate(Math.min(from.getUTCDate(), lastDay))
  return end.getTime() / 1000
}
