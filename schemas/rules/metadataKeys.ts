/** One thing that a payment may say, under the key of today's checkout or under one of the keys of its forerunners. */
export interface MetadataKey {
  name: string
  legacy: boolean
}

const today = (name: string): MetadataKey => ({name, legacy: false})
const legacy = (name: string): MetadataKey => ({name, legacy: true})

/** What several keys may say, the one that counts first. */
export const METADATA_KEYS = {
  passId: [today('passId'), legacy('pass_id'), legacy('newPassId')],
  passName: [legacy('passName'), legacy('pass_name'), legacy('productName')],
  userId: [today('userId'), legacy('client_reference_id')],
  school: [today('tenantId'), legacy('tenant_id'), legacy('tenant')],
  upgradedFrom: [today('upgradeFromSubscriptionId'), legacy('subscriptionId')],
} as const satisfies Record<string, readonly MetadataKey[]>

/** Under which nothing is said in any other way. */
const SINGLE_KEYS = [
  'type',
  'passType',
  'tenantSlug',
  'classId',
  'promoCode',
  'originalPrice',
  'discountAmount',
  'plan',
]

const KNOWN: ReadonlySet<string> = new Set([
  ...SINGLE_KEYS,
  ...Object.values(METADATA_KEYS).flatMap((keys) => keys.map(({name}) => name)),
])

/** What no rule reads by its key, for people to read. */
export function unknownMetadata(
  metadata: Readonly<Record<string, string>>,
): {key: string; value: string}[] {
  return Object.entries(metadata)
    .filter(([key, value]) => !KNOWN.has(key) && value.trim() !== '')
    .map(([key, value]) => ({key, value}))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}
