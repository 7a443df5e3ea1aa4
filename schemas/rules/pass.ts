import type {Oddity} from './documents/oddity.ts'

/** A `pass` document: a product that a school sells, as it stands today. */
export interface Pass {
  id: string
  revision: string
  updatedAt: string
  schoolId: string | null
  name: string
  /** As stored. Only four values mean something to the host app; see `subscriptionTypeOf`. */
  type: string | null
  /** Main unit of the school's currency. */
  price: number | null
  validityType: string | null
  validityDays: number | null
  /** As stored: an instant, or a local date and time without zone (which the host's server reads as UTC). */
  expiryDate: string | null
  classesLimit: number | null
  isActive: boolean
  /** What of it is stored as another kind than the host app writes. */
  oddities: Oddity[]
}

export const SUBSCRIPTION_TYPES = ['single', 'multi-pass', 'clipcard', 'monthly'] as const
export type SubscriptionType = (typeof SUBSCRIPTION_TYPES)[number]

const TYPE_OF_PASS: ReadonlyMap<string, SubscriptionType> = new Map([
  ['single', 'single'],
  ['multi-pass', 'multi-pass'],
  ['multi', 'clipcard'],
  ['unlimited', 'monthly'],
])

/** The subscription type of a pass type; null for a type that no rule knows. */
export function subscriptionTypeOf(passType: string | null): SubscriptionType | null {
  return passType === null ? null : (TYPE_OF_PASS.get(passType) ?? null)
}

export function isSubscriptionType(type: string | null): type is SubscriptionType {
  return SUBSCRIPTION_TYPES.some((known) => known === type)
}
