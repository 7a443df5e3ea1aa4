/** The fields that a repair writes, of a subscription and of a link between two people, in the order in which a person reads them. */
export const SUBSCRIPTION_FIELDS = [
  'people',
  'passName',
  'type',
  'remainingClips',
  'startDate',
  'endDate',
  'purchasePrice',
  'isActive',
  'replacedBy',
  'supportEvidence',
  'user',
  'tenant',
  'school',
  'passId',
  'stripeSessionId',
  'stripePaymentId',
] as const
export type SubscriptionField = (typeof SUBSCRIPTION_FIELDS)[number]

export function isSubscriptionField(field: string): field is SubscriptionField {
  return SUBSCRIPTION_FIELDS.some((known) => known === field)
}

/** What ties a new pass to everything else. Whoever reads what it gives can do without; it is kept for the record. */
const TIES: ReadonlySet<string> = new Set<SubscriptionField>([
  'isActive',
  'supportEvidence',
  'user',
  'tenant',
  'school',
  'passId',
  'stripeSessionId',
  'stripePaymentId',
])

export function isTie(field: string): boolean {
  return TIES.has(field) || !isSubscriptionField(field)
}

/** Sorts by `SUBSCRIPTION_FIELDS`; what is not among them comes last. */
export function byReadingOrder(a: {field: string}, b: {field: string}): number {
  return rank(a.field) - rank(b.field)
}

function rank(field: string): number {
  const index = SUBSCRIPTION_FIELDS.findIndex((known) => known === field)
  return index === -1 ? SUBSCRIPTION_FIELDS.length : index
}
