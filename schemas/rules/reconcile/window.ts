/** A stretch of an account's payments that is still to be read, newest first. Seconds since 1970; `to` itself lies outside. */
export interface Window {
  account: string
  from: number
  to: number
  /** The last session that was read of it; null before the first page. */
  after: string | null
}

/** Nobody paid by Stripe before it opened. */
export const BEFORE_STRIPE = Date.UTC(2011, 8, 29) / 1000

/** Splitting costs a page that is not full, so it has to save more than that. */
const PAGES_WORTH_SPLITTING = 4

interface PageSpan {
  /** Instants of the first and last session on it, seconds since 1970. */
  newest: number
  oldest: number
  lastId: string
}

/** What is left of a window once a page of it was read, which was not the last one. */
export function rest(window: Window, {lastId}: PageSpan): Window {
  return {...window, after: lastId}
}

/**
 * Two windows for one, so that two readers may share what is left: by the pace of the page just read, each gets half of it.
 * Null where too little is left. A second is never split, so sessions of the same second stay together.
 */
export function split(window: Window, {newest, oldest}: PageSpan): [Window, Window] | null {
  const pageLasts = Math.max(1, newest - oldest)
  if ((oldest - window.from) / pageLasts < PAGES_WORTH_SPLITTING) return null
  const middle = Math.floor((window.from + oldest) / 2)
  return [
    {...window, from: middle},
    {...window, to: middle, after: null},
  ]
}
