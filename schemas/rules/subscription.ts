import type {Oddity} from './documents/oddity.ts'
import type {JsonObject} from './json.ts'

/** A `subscription` document, read leniently: required fields of the Studio are not required of what APIs and scripts wrote. */
export interface Subscription {
  id: string
  revision: string
  createdAt: string
  updatedAt: string
  /** `user._ref`: the `_id` of a user document, or (older writers) a Clerk id. */
  userId: string | null
  schoolId: string | null
  type: string | null
  isActive: boolean
  /** As stored. The host app compares `endDate` as text, so it is kept as text. */
  startDate: string | null
  endDate: string | null
  remainingClips: number | null
  passId: string | null
  /** `pass._ref`, written by early scripts only. */
  legacyPassId: string | null
  passName: string | null
  /** Main unit. */
  purchasePrice: number | null
  stripeSessionId: string | null
  stripePaymentId: string | null
  /** Under `stripePaymentIntentId` or `paymentId`, as early writers called it. */
  stripePaymentIntentId: string | null
  upgradedAt: string | null
  upgradedToPassId: string | null
  upgradedFromSubscriptionId: string | null
  /** Sessions of upgrades that the older root app wrote into this same document. */
  upgradeSessionIds: string[]
  /** The subscription that a repair put in its place. */
  replacedBy: string | null
  /** Has `status`, `purchaseDate`, `expiryDate` instead of the fields that the host app reads. */
  legacyShape: boolean
  /** An unpublished twin exists, as a draft or in a release, which the host app shows as a further pass. */
  hasDraft: boolean
  /** What of it is stored as another kind than the host app writes. */
  oddities: Oddity[]
  /** The document as stored, every field. */
  document: JsonObject
}
