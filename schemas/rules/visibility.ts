import {isSubscriptionType} from './pass.ts'
import type {Subscription} from './subscription.ts'
import {DAY_MS, isZoneless} from './validity.ts'

/** Why the student's page leaves a subscription out. */
export const HIDDEN_REASONS = [
  'other-user',
  'no-end-date',
  'other-school',
  'no-school-and-unknown-pass',
  'ended-long-ago',
] as const
export type HiddenReason = (typeof HIDDEN_REASONS)[number]

/** Whether a class can be booked with a subscription, and if not, why. */
export const BOOKABILITIES = [
  'bookable',
  'not-active',
  'type-unknown',
  'clips-missing',
  'clips-exhausted',
] as const
export type Bookability = (typeof BOOKABILITIES)[number]

export type Visibility =
  | {tab: 'active'; bookability: Bookability; shownAsExpired: boolean}
  | {tab: 'history'; because: 'inactive' | 'ended'}
  | {tab: null; because: HiddenReason}

/** What the host app's query knows: whose page it is, which school, and the present. */
export interface Viewer {
  /** Clerk id and `_id`s, both conventions. */
  referenceIds: readonly string[]
  schoolId: string
  /** Ids of every pass document of the school. */
  passIds: ReadonlySet<string>
  /** ISO instant. The host compares it with `endDate` as text. */
  now: string
}

/** The rule of the student's page (`GET /api/user/subscriptions` of the host app), for one document. */
export function visibilityOf(subscription: Subscription, viewer: Viewer): Visibility {
  if (subscription.userId === null || !viewer.referenceIds.includes(subscription.userId)) {
    return {tab: null, because: 'other-user'}
  }
  const school = schoolTest(subscription, viewer)
  if (school !== null) return {tab: null, because: school}
  if (subscription.endDate === null) return {tab: null, because: 'no-end-date'}

  const ended = subscription.endDate <= viewer.now
  if (subscription.isActive && !ended) {
    return {
      tab: 'active',
      bookability: bookabilityOf(subscription),
      shownAsExpired: showsExpiredLabel(subscription.endDate, viewer.now),
    }
  }
  const monthAgo = new Date(Date.parse(viewer.now) - 30 * DAY_MS).toISOString()
  if (subscription.endDate < monthAgo) return {tab: null, because: 'ended-long-ago'}
  return {tab: 'history', because: ended ? 'ended' : 'inactive'}
}

function schoolTest(subscription: Subscription, viewer: Viewer): HiddenReason | null {
  if (subscription.schoolId !== null) {
    return subscription.schoolId === viewer.schoolId ? null : 'other-school'
  }
  const passIds = [subscription.passId, subscription.legacyPassId]
  const ofSchool = passIds.some((id) => id !== null && viewer.passIds.has(id))
  return ofSchool ? null : 'no-school-and-unknown-pass'
}

function bookabilityOf(subscription: Subscription): Bookability {
  if (!isSubscriptionType(subscription.type)) return 'type-unknown'
  if (subscription.type === 'monthly') return 'bookable'
  if (subscription.remainingClips === null) return 'clips-missing'
  return subscription.remainingClips > 0 ? 'bookable' : 'clips-exhausted'
}

/** The page rounds the remaining days, so the last twelve hours read "Expired"; so does an end without zone. */
function showsExpiredLabel(endDate: string, now: string): boolean {
  if (isZoneless(endDate)) return true
  const remaining = Date.parse(endDate) - Date.parse(now)
  return Math.round(remaining / DAY_MS) <= 0
}
