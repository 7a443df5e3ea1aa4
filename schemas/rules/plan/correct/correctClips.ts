import {bookingsWithin} from '../../clips/bookingsWithin.ts'
import {clipExcess} from '../../clips/clipExcess.ts'
import {uncarriedClips} from '../../clips/uncarriedClips.ts'
import {unreturnedClips} from '../../clips/unreturnedClips.ts'
import {usedOn} from '../../clips/usedOn.ts'
import type {AssessedSubscription} from '../../assessment/assessment.ts'
import {isEditedSince} from '../../assessment/purchaseFacts.ts'
import {expectedClips, expectedType} from '../../expectedSubscription.ts'
import {isSubscriptionType, subscriptionTypeOf, type SubscriptionType} from '../../pass.ts'
import {studentReferenceIds} from '../../student.ts'
import type {Subscription} from '../../subscription.ts'
import {changed} from '../documentChange.ts'
import type {Confirmation, FieldChange, Refusal} from '../plan.ts'
import type {ValueRule} from '../../valueRule.ts'
import {RIGHT, type Aspect, type CorrectionInput} from './aspect.ts'

type ClipCorrection = (Aspect & {ok: true; isAboutUpgrade: boolean}) | {ok: false; refusal: Refusal}

/** What kind of pass it is, and how many classes are left. What was used stays used, on whichever copy it was. */
export function correctClips(input: CorrectionInput): ClipCorrection {
  const {survivor} = input
  const type = rightType(input)
  if (!type.known) return {...RIGHT, ok: true, questions: [type.question], isAboutUpgrade: false}
  const typeFields = changed(
    survivor.subscription.document,
    'type',
    type.value.value,
    type.value.rule,
  )
  if (type.value.value === 'monthly') {
    return {...RIGHT, ok: true, fields: typeFields, isAboutUpgrade: false}
  }
  const counted = countAnew(input, type.value.value)
  if (!counted.known) {
    return {...RIGHT, ok: true, questions: [counted.question], isAboutUpgrade: false}
  }
  const adjusted = adjust(input, counted.remaining, counted.rule)
  if (!adjusted.ok) return adjusted
  return {...adjusted, fields: [...typeFields, ...adjusted.fields]}
}

/** The kind at the time of purchase, where the pass was edited since and the session remembers; else today's. */
function rightType({
  pass,
  entry,
  survivor,
  answers,
}: CorrectionInput): ReturnType<typeof expectedType> {
  const stored = survivor.subscription.type
  const atPurchase = subscriptionTypeOf(entry.purchase.claims.passType)
  const wasEdited = isEditedSince(pass, entry.purchase.createdAt)
  if (wasEdited && atPurchase !== null && stored === atPurchase) {
    return {known: true, value: {value: atPurchase, rule: 'kept'}}
  }
  const expected = expectedType({pass, answers})
  if (!expected.known && isSubscriptionType(stored)) {
    return {known: true, value: {value: stored, rule: 'kept'}}
  }
  return expected
}

type Counted =
  | {known: true; remaining: number; rule: ValueRule}
  | {known: false; question: Extract<ReturnType<typeof expectedClips>, {known: false}>['question']}

/** The stored number stands, unless it is missing, counts another kind of pass, or is one of several for one payment. */
function countAnew(input: CorrectionInput, type: SubscriptionType): Counted {
  const {survivor, copies, pass, answers} = input
  const {remainingClips: stored, type: storedType} = survivor.subscription
  const isRetyped = isSubscriptionType(storedType) && storedType !== type
  if (stored !== null && !isRetyped && copies.length === 1) {
    return {known: true, remaining: stored, rule: 'kept'}
  }
  const usedClips = copies.reduce((sum, copy) => sum + usedOnCopy(copy, input, type), 0)
  const clips = expectedClips(type, {pass, answers, usedClips})
  if (!clips.known) return {known: false, question: clips.question}
  return {known: true, remaining: clips.value.value ?? 0, rule: clips.value.rule}
}

function usedOnCopy(
  {subscription}: AssessedSubscription,
  {assessment}: CorrectionInput,
  type: SubscriptionType,
): number {
  const {facts} = assessment
  const counted = usedOn(subscription, facts.passes)
  if (counted !== null) return counted
  const types = [...new Set([subscription.type, type])]
  return bookingsWithin(
    types.map((it): Subscription => ({...subscription, type: it})),
    facts.bookings.filter((booking) => !booking.cancelled),
    studentReferenceIds(facts.student),
  ).length
}

/** Classes to give back, to carry over, or to take off because the bookings leave no room for them. */
function adjust(input: CorrectionInput, counted: number, rule: ValueRule): ClipCorrection {
  const {survivor, copies, assessment} = input
  const {subscription} = survivor
  const unreturned = unreturnedClips(assessment)
  const returned = copies.flatMap((copy) => unreturned.get(copy) ?? []).length
  const uncarried = uncarriedClips(survivor, assessment)
  const room = roomLeft(input)
  if (room === 'undecided' && uncarried === 0) {
    return {ok: false, refusal: 'correction-needs-decision'}
  }
  const moved = Math.max(0, counted + returned - uncarried)
  const remaining = uncarried === 0 && typeof room === 'number' ? Math.min(moved, room) : moved
  const fields = clipFields(subscription, remaining, ruleOf(rule, returned, uncarried, room))
  const confirmations: Confirmation[] = []
  if (returned > 0) confirmations.push('returns-a-clip')
  if (subscription.remainingClips !== null && remaining < subscription.remainingClips) {
    confirmations.push('reduces-remaining-clips')
  }
  return {...RIGHT, ok: true, fields, confirmations, isAboutUpgrade: uncarried > 0}
}

function ruleOf(
  rule: ValueRule,
  returned: number,
  uncarried: number,
  room: ReturnType<typeof roomLeft>,
): ValueRule {
  if (uncarried > 0) return 'limit-less-used'
  if (returned > 0) return 'returned-classes'
  return typeof room === 'number' ? 'limit-less-bookings' : rule
}

function clipFields({document}: Subscription, remaining: number, rule: ValueRule): FieldChange[] {
  return changed(document, 'remainingClips', remaining, rule)
}

/** What the bookings leave: null where nothing is wrong, undecided where several passes could have paid for them. */
function roomLeft({survivor, entry, assessment}: CorrectionInput): number | 'undecided' | null {
  const {type} = survivor.subscription
  if (!isSubscriptionType(type) || type === 'monthly') return null
  const excess = clipExcess(assessment, type)
  if (excess === null || !excess.members.includes(survivor)) return null
  const isAlone = excess.members.every(({link}) => link?.purchaseId === entry.purchase.purchaseId)
  return isAlone ? excess.rightLeft : 'undecided'
}
