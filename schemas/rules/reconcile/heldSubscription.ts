/** As much of a subscription as tells whether it was paid. */
export interface HeldSubscription {
  id: string
  createdAt: string
  /** `_id` of a user document, or (older writers) a Clerk id. */
  userId: string | null
  passId: string | null
  passName: string | null
  isActive: boolean
  /** Main unit. */
  purchasePrice: number | null
  /** Everything in it that names a payment: sessions, payment intents and charges. */
  paymentIds: readonly string[]
  /** A person gave it by hand, on evidence that the audit note holds. */
  onEvidence: boolean
}
