/** Why it is not sure that a payment without a pass is owed one. Each asks a person. */
export type Doubt =
  /** Passes of the same kind whose own payment cannot be told: one of them may be for this. */
  | {kind: 'same-pass-held-unexplained'; subscriptionIds: string[]}
  /** A pass of another payment is longer, fuller or dearer by just what this one gives. */
  | {kind: 'payment-merged-into-held-pass'; subscriptionId: string; otherPurchaseId: string}
  /** The same was paid within a day, and there are fewer passes than payments. */
  | {kind: 'paid-twice'; otherPurchaseId: string}

/** A pass that the student holds may be for this payment already. */
export function mayBeHeld(doubts: readonly Doubt[] | undefined): boolean {
  return doubts?.some(({kind}) => kind !== 'paid-twice') ?? false
}
