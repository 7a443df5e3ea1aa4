import type {AssessedSubscription, Assessment} from '../diagnosis/assess.ts'
import type {Subscription} from '../subscription.ts'
import {instantOf} from '../validity.ts'
import {bookingsWithin, isWithinTerm, takenAt} from './bookingsWithin.ts'
import {isCounted} from './clipUnits.ts'
import {limitOf, usedOn} from './usedOn.ts'

/**
 * The pass that ends earlier and was left untouched while classes were taken from this one; null where there is none. A
 * booking names only a type, so what counts is one made when both passes were there.
 */
export function drainedInsteadOf(
  {subscription, link}: AssessedSubscription,
  {subscriptions, facts}: Assessment,
): AssessedSubscription | null {
  const end = instantOf(subscription.endDate)
  const isUsed = (usedOn(subscription, facts.passes) ?? 0) > 0
  if (end === null || !isUsed || !isCounted(subscription) || !subscription.isActive) return null
  const taken = bookingsWithin(
    [subscription],
    facts.bookings.filter((booking) => !booking.cancelled),
    [subscription.userId ?? '', ...clerkIdsOf(subscription, facts)],
  ).flatMap((booking) => takenAt(booking) ?? [])
  return (
    subscriptions.find((other) => {
      const otherEnd = instantOf(other.subscription.endDate)
      const isOther = link === null || other.link?.sessionId !== link.sessionId
      return (
        isOther &&
        other.subscription.id !== subscription.id &&
        isUntouched(other, facts.passes) &&
        otherEnd !== null &&
        otherEnd < end &&
        taken.some((at) => isThere(other.subscription, at) && isThere(subscription, at))
      )
    }) ?? null
  )
}

function isUntouched(
  {subscription, visibility}: AssessedSubscription,
  passes: Assessment['facts']['passes'],
): boolean {
  return (
    visibility.tab === 'active' &&
    visibility.bookability === 'bookable' &&
    isCounted(subscription) &&
    limitOf(subscription, passes) !== null &&
    usedOn(subscription, passes) === 0
  )
}

/** The document existed at that instant, and its term had begun and not ended. */
function isThere(subscription: Subscription, at: string): boolean {
  return at >= (instantOf(subscription.createdAt) ?? '') && isWithinTerm(at, subscription)
}

function clerkIdsOf({userId}: Subscription, {student}: Assessment['facts']): string[] {
  const user = student.users.find(({id, clerkId}) => id === userId || clerkId === userId)
  return [user?.id, user?.clerkId].filter((id) => typeof id === 'string')
}
