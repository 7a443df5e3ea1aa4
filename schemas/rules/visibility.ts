import {storedNumber} from './documents/storedNumber.ts'
import {booleanField, referenceField, textField, type JsonObject} from './json.ts'
import {isSubscriptionType} from './pass.ts'
import type {Subscription} from './subscription.ts'
import {DAY_MS, isZoneless} from './validity.ts'

/** Why the student's page leaves a subscription out. */
export const HIDDEN_REASONS = [
  'other-user',
  'no-end-date',
  'neither-active-nor-inactive',
  'other-school',
  'school-unreadable',
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
  /** Ids of every pass document of the school as the host lists them, unpublished ones among them. */
  passIds: ReadonlySet<string>
  /** ISO instant. The host compares it with `endDate` as text. */
  now: string
}

/**
 * The rule of the student's page (`GET /api/user/subscriptions` of the host app), for one document. It is GROQ's: what is of
 * another kind than it compares with is neither equal nor unequal, so every field is taken as it is stored.
 */
export function visibilityOf({document}: Subscription, viewer: Viewer): Visibility {
  const userId = referenceField(document, 'user')
  if (userId === null || !viewer.referenceIds.includes(userId)) {
    return {tab: null, because: 'other-user'}
  }
  const school = schoolTest(document, viewer)
  if (school !== null) return {tab: null, because: school}
  const endDate = textField(document, 'endDate')
  if (endDate === null) return {tab: null, because: 'no-end-date'}

  const isActive = booleanField(document, 'isActive')
  const ended = endDate <= viewer.now
  if (isActive === true && !ended) {
    return {
      tab: 'active',
      bookability: bookabilityOf(document),
      shownAsExpired: showsExpiredLabel(endDate, viewer.now),
    }
  }
  if (isActive === null && !ended) return {tab: null, because: 'neither-active-nor-inactive'}
  const monthAgo = new Date(Date.parse(viewer.now) - 30 * DAY_MS).toISOString()
  if (endDate < monthAgo) return {tab: null, because: 'ended-long-ago'}
  return {tab: 'history', because: ended ? 'ended' : 'inactive'}
}

function schoolTest(document: JsonObject, viewer: Viewer): HiddenReason | null {
  const schoolId = referenceField(document, 'tenant')
  if (schoolId !== null) return schoolId === viewer.schoolId ? null : 'other-school'
  // The field is there, so the app does not look at the pass; and names no school, so it is none's.
  if ((document['tenant'] ?? null) !== null) return 'school-unreadable'
  const passIds = [textField(document, 'passId'), referenceField(document, 'pass')]
  const ofSchool = passIds.some((id) => id !== null && viewer.passIds.has(id))
  return ofSchool ? null : 'no-school-and-unknown-pass'
}

function bookabilityOf(document: JsonObject): Bookability {
  const type = textField(document, 'type')
  if (!isSubscriptionType(type)) return 'type-unknown'
  if (type === 'monthly') return 'bookable'
  const stored = document['remainingClips'] ?? null
  // As `(remainingClips ?? 0) > 0` is in JavaScript, which makes numbers of texts.
  if (typeof stored !== 'object' && Number(stored) > 0) return 'bookable'
  return storedNumber(stored) === null ? 'clips-missing' : 'clips-exhausted'
}

/** The page rounds the remaining days, so the last twelve hours read "Expired"; so does an end without zone. */
function showsExpiredLabel(endDate: string, now: string): boolean {
  if (isZoneless(endDate)) return true
  const remaining = Date.parse(endDate) - Date.parse(now)
  return Math.round(remaining / DAY_MS) <= 0
}
