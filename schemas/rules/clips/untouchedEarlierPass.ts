import type {Booking} from '../booking.ts'
import type {AssessedSubscription, Assessment} from '../assessment/assessment.ts'
import {firstFrom} from '../firstFrom.ts'
import type {Subscription} from '../subscription.ts'
import {perAssessment} from '../assessment/perAssessment.ts'
import {instantOf} from '../validity.ts'
import {storedTerm, takenAt} from './bookingsWithin.ts'
import {isCounted} from './clipUnits.ts'
import {limitOf, usedOn} from './usedOn.ts'

/** A pass from which no class was taken although it could have been. */
interface Untouched {
  entry: AssessedSubscription
  end: string
  presence: Presence
}

/** When classes that took place were taken, in order: by the type of the pass, and by who took them. */
type TakenClasses = ReadonlyMap<string | null, ReadonlyMap<string | null, readonly string[]>>

/** When a pass was there to be booked on. */
interface Presence {
  from: string
  /** Null: it did not end. */
  until: string | null
}

/**
 * For each pass from which classes were taken: the pass that ends earlier and was left untouched. A booking names only a
 * type, so what counts is one made when both passes were there.
 */
export const untouchedEarlierPass = perAssessment(
  (assessment): ReadonlyMap<AssessedSubscription, AssessedSubscription> => {
    const untouched = untouchedPasses(assessment)
    const taken = takenClasses(assessment.facts.bookings)
    return new Map(
      assessment.subscriptions.flatMap((entry) => {
        const other = leftUntouchedFor(entry, {untouched, taken}, assessment)
        return other === undefined ? [] : [[entry, other]]
      }),
    )
  },
)

function leftUntouchedFor(
  {subscription, link}: AssessedSubscription,
  {untouched, taken}: {untouched: readonly Untouched[]; taken: TakenClasses},
  {facts}: Assessment,
): AssessedSubscription | undefined {
  const isUsed = (usedOn(subscription, facts.passes) ?? 0) > 0
  if (!isUsed || !isCounted(subscription) || !subscription.isActive) return undefined
  const end = instantOf(subscription.endDate)
  if (end === null) return undefined
  const presence = presenceOf(subscription)
  const holders = [...new Set([subscription.userId ?? '', ...clerkIdsOf(subscription, facts)])]
  const own = holders.flatMap((holder) => [taken.get(subscription.type)?.get(holder) ?? []])
  if (!isTakenDuring(presence, own)) return undefined
  const found = untouched.find((other) => {
    const isOther = link === null || other.entry.link?.purchaseId !== link.purchaseId
    return isOther && other.end < end && isTakenDuring(shared(presence, other.presence), own)
  })
  return found?.entry
}

function takenClasses(bookings: readonly Booking[]): TakenClasses {
  const standing = bookings.filter(({cancelled, studentRef}) => !cancelled && studentRef !== null)
  const byType = Map.groupBy(standing, ({type}) => type)
  return new Map([...byType].map(([type, ofType]) => [type, takenByHolder(ofType)]))
}

function takenByHolder(bookings: readonly Booking[]): ReadonlyMap<string | null, string[]> {
  const byHolder = Map.groupBy(bookings, ({studentRef}) => studentRef)
  return new Map(
    [...byHolder].map(([holder, own]) => [
      holder,
      own.flatMap((booking) => takenAt(booking) ?? []).toSorted(),
    ]),
  )
}

function untouchedPasses({subscriptions, facts}: Assessment): Untouched[] {
  return subscriptions.flatMap((entry) => {
    const {subscription, visibility} = entry
    const isUntouched =
      visibility.tab === 'active' &&
      visibility.bookability === 'bookable' &&
      isCounted(subscription) &&
      limitOf(subscription, facts.passes) !== null &&
      usedOn(subscription, facts.passes) === 0
    const end = isUntouched ? instantOf(subscription.endDate) : null
    return end === null ? [] : [{entry, end, presence: presenceOf(subscription)}]
  })
}

/** The document existed, and its term had begun and not ended. */
function presenceOf(subscription: Subscription): Presence {
  const {start, end} = storedTerm(subscription)
  return {from: later(instantOf(subscription.createdAt) ?? '', start ?? ''), until: end}
}

/** When both were there. */
function shared(one: Presence, other: Presence): Presence {
  const [first, second] = [one.until, other.until]
  const isFirst = second === null || (first !== null && first < second)
  return {from: later(one.from, other.from), until: isFirst ? first : second}
}

function later(one: string, other: string): string {
  return one < other ? other : one
}

function isTakenDuring({from, until}: Presence, taken: readonly (readonly string[])[]): boolean {
  return taken.some((instants) => {
    const first = instants[firstFrom(instants, from)]
    return first !== undefined && (until === null || first <= until)
  })
}

function clerkIdsOf({userId}: Subscription, {student}: Assessment['facts']): string[] {
  const user = student.users.find(({id, clerkId}) => id === userId || clerkId === userId)
  return [user?.id, user?.clerkId].filter((id) => typeof id === 'string')
}
