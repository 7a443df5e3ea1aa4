/** What a summary tells, in phrases of its language. Names and phrases may hold addresses: the summary masks them. */
export interface SummaryFacts {
  school: {name: string; timeZone: string}
  student: {name: string | null; email: string | null}
  /** A sentence each, what explains the complaint first. */
  findings: readonly string[]
  /** Newest first. */
  purchases: readonly SummaryPurchase[]
  subscriptions: readonly SummarySubscription[]
  /** What could not be asked, and why. */
  troubles: readonly string[]
  /** Address of the student's file. */
  link: string
  /** Under which the API's logs have the look-up; null where that is not known. */
  requestId: string | null
  /** Instant, UTC. */
  checkedAt: string
}

export interface SummaryPurchase {
  purchaseId: string
  /** Instant, UTC. */
  at: string
  amount: string
  pass: string
  /** What the payment is, and what became of it. */
  state: string
}

export interface SummarySubscription {
  name: string
  /** As stored; null where it is missing. */
  startDate: string | null
  endDate: string | null
  /** Whether the student sees it, or why not. */
  seen: string
}
