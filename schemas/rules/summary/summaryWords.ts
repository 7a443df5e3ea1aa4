/** The headings of a summary in one language. */
export interface SummaryWords {
  unnamed: string
  email: string
  found: string
  nothingFound: string
  purchases: string
  subscriptions: string
  none: string
  more: (count: number) => string
  notAsked: string
  from: (day: string) => string
  until: (day: string) => string
  noEnd: string
  link: string
  checked: string
  request: string
  /** For `Intl`. */
  locale: string
}
