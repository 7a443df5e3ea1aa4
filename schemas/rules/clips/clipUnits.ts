import type {AssessedSubscription, Assessment} from '../assessment/assessment.ts'
import {isSubscriptionType, SUBSCRIPTION_TYPES, type SubscriptionType} from '../pass.ts'
import {studentReferenceIds} from '../student.ts'
import type {Subscription} from '../subscription.ts'
import {limitOf, usedOn} from './usedOn.ts'

/** The subscriptions of one payment, counted as the one that they should be. */
export interface ClipUnit {
  type: SubscriptionType
  members: AssessedSubscription[]
  limit: number
  /** On any of the members. */
  used: number
}

export const LIMITED_TYPES = SUBSCRIPTION_TYPES.filter((type) => type !== 'monthly')

/** The student's counted passes of one type, duplicates merged; null where one of them has no count to go by. */
export function clipUnits(assessment: Assessment, type: SubscriptionType): ClipUnit[] | null {
  const {facts} = assessment
  const references = studentReferenceIds(facts.student)
  const counted = assessment.subscriptions.filter(
    ({subscription}) =>
      subscription.type === type &&
      !subscription.legacyShape &&
      subscription.userId !== null &&
      references.includes(subscription.userId),
  )
  const groups = Map.groupBy(counted, ({link, subscription}) => link?.purchaseId ?? subscription.id)
  const units = [...groups.values()].map((members) => unitOf(members, type, assessment))
  return units.every((unit) => unit !== null) ? units : null
}

function unitOf(
  members: AssessedSubscription[],
  type: SubscriptionType,
  {facts}: Assessment,
): ClipUnit | null {
  const limits = members.map(({subscription}) => limitOf(subscription, facts.passes))
  const used = members.map(({subscription}) => usedOn(subscription, facts.passes))
  const limit = Math.max(...limits.map((value) => value ?? 0))
  if (limits.includes(null) || used.includes(null)) return null
  return {type, members, limit, used: used.reduce<number>((sum, value) => sum + (value ?? 0), 0)}
}

/** Classes are counted on it. */
export function isCounted({type}: Subscription): boolean {
  return isSubscriptionType(type) && type !== 'monthly'
}
