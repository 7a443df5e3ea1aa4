import {leadsNowhere} from '../matching/findStandIns.ts'
import {moneyFromMajor} from '../money.ts'
import type {Pass} from '../pass.ts'
import {studentReferenceIds} from '../student.ts'
import {classLimitOf} from '../expectedSubscription.ts'
import {subscriptionTypeOf} from '../pass.ts'
import {DAY_MS, instantOf, validityOf} from '../validity.ts'
import type {AssessedPurchase, AssessedSubscription, Assessment} from './assessment.ts'
import type {Doubt} from './doubt.ts'
import {isServed} from './isServed.ts'
import {isRetired} from './subjects.ts'

/** A pass made by hand may be written down before the money came. */
const BEFORE_PAYMENT_MS = DAY_MS
/** What is paid within such a time may have been meant once. */
const TWICE_WITHIN_MS = DAY_MS
const TOLERANCE_MS = DAY_MS

/** The doubts of each payment that has some, by its name. Looks at every payment and every pass once. */
export function doubtsOf(
  assessment: Omit<Assessment, 'doubts'>,
): ReadonlyMap<string, readonly Doubt[]> {
  const held = heldByPass(assessment)
  const twice = paidTwice(assessment)
  return new Map(
    assessment.purchases.flatMap((entry) => {
      if (!entry.kept || isServed(entry) || entry.pass === null) return []
      const ofPass = held.get(entry.pass.id) ?? []
      const doubts = [
        heldUnexplained(entry, ofPass),
        mergedInto(entry, entry.pass, ofPass),
        twice.get(entry.purchase.purchaseId) ?? null,
      ].filter((doubt) => doubt !== null)
      return doubts.length === 0 ? [] : [[entry.purchase.purchaseId, doubts] as const]
    }),
  )
}

interface Held {
  entry: AssessedSubscription
  unexplained: boolean
  /** Milliseconds since the epoch. */
  madeAt: number
}

function heldByPass({
  facts,
  subscriptions,
  purchases,
  others,
  stripeFullyRead,
}: Omit<Assessment, 'doubts'>): ReadonlyMap<string, Held[]> {
  const references = new Set(studentReferenceIds(facts.student))
  const known = new Set([...purchases, ...others].flatMap(({purchase}) => purchase.names))
  const held = subscriptions.flatMap((entry) => {
    const {subscription, link} = entry
    const passId = subscription.passId ?? subscription.legacyPassId
    const isHis = subscription.userId !== null && references.has(subscription.userId)
    if (!isHis || passId === null || isRetired(subscription)) return []
    const isHalf = subscription.upgradedToPassId !== null || subscription.upgradedAt !== null
    const unexplained = link === null && !isHalf && isUnexplained(entry, known, stripeFullyRead)
    const madeAt = Date.parse(instantOf(subscription.createdAt) ?? '')
    return [{passId, entry, unexplained, madeAt}]
  })
  return Map.groupBy(held, ({passId}) => passId)
}

/** While an account is closed, an id in it may lead to a payment there; but it may as well be this one's. */
function isUnexplained(
  {subscription}: AssessedSubscription,
  known: ReadonlySet<string>,
  everythingRead: boolean,
): boolean {
  return leadsNowhere(subscription, known, true) || !everythingRead
}

function heldUnexplained({purchase}: AssessedPurchase, held: readonly Held[]): Doubt | null {
  const from = Date.parse(purchase.createdAt) - BEFORE_PAYMENT_MS
  const subscriptionIds = held
    .filter(({unexplained, madeAt}) => unexplained && !(madeAt < from))
    .map(({entry}) => entry.subscription.id)
    .toSorted()
  return subscriptionIds.length === 0 ? null : {kind: 'same-pass-held-unexplained', subscriptionIds}
}

function mergedInto(
  {purchase, term}: AssessedPurchase,
  pass: Pass,
  held: readonly Held[],
): Doubt | null {
  const given = {
    term,
    days: daysOf(pass),
    limit: limitOf(pass),
    amount: purchase.amount,
  }
  const into = held
    .filter(({entry}) => {
      const {paidBy} = entry
      if (paidBy === null || !paidBy.paid || paidBy.purchase === purchase) return false
      return isLonger(entry, given) || isFuller(entry, given) || isDearer(entry, given)
    })
    .toSorted((a, b) => (a.entry.subscription.id < b.entry.subscription.id ? -1 : 1))[0]?.entry
  const other = into?.paidBy ?? null
  return into === undefined || other === null
    ? null
    : {
        kind: 'payment-merged-into-held-pass',
        subscriptionId: into.subscription.id,
        otherPurchaseId: other.purchase.purchaseId,
      }
}

interface Given {
  term: AssessedPurchase['term']
  /** Milliseconds that the pass adds; null for one with a fixed end. */
  days: number | null
  limit: number | null
  amount: AssessedPurchase['purchase']['amount']
}

function isLonger({subscription, paidBy}: AssessedSubscription, {days, term}: Given): boolean {
  const end = Date.parse(instantOf(subscription.endDate) ?? '')
  const due = Date.parse(paidBy?.term?.end ?? '')
  if (days === null || Number.isNaN(end) || Number.isNaN(due)) return false
  const isNear = (instant: number) => Math.abs(end - instant) <= TOLERANCE_MS
  const renewed = Date.parse(term?.end ?? '')
  const isRenewed = end > due + TOLERANCE_MS && isNear(renewed)
  return isNear(due + days) || isRenewed
}

function isFuller({subscription: {remainingClips}}: AssessedSubscription, {limit}: Given): boolean {
  return (
    limit !== null &&
    remainingClips !== null &&
    remainingClips > limit &&
    remainingClips <= 2 * limit
  )
}

function isDearer({subscription, paidBy}: AssessedSubscription, {amount}: Given): boolean {
  const {purchasePrice} = subscription
  const own = paidBy?.purchase.amount
  if (purchasePrice === null || own?.currency !== amount.currency || amount.minor === 0) {
    return false
  }
  return moneyFromMajor(purchasePrice, amount.currency).minor === own.minor + amount.minor
}

function daysOf(pass: Pass): number | null {
  const validity = validityOf(pass)
  return validity?.kind === 'days' ? validity.days * DAY_MS : null
}

function limitOf(pass: Pass): number | null {
  const type = subscriptionTypeOf(pass.type)
  return type === null || type === 'monthly' ? null : classLimitOf(type, pass)
}

/** For each payment that has no pass: the nearest other one for the same pass within a day. */
function paidTwice({purchases}: Omit<Assessment, 'doubts'>): ReadonlyMap<string, Doubt> {
  const paid = purchases.filter(
    ({kept, pass, purchase}) =>
      kept && pass !== null && purchase.origin === 'checkout' && purchase.recurring === null,
  )
  const doubts = new Map<string, Doubt>()
  for (const group of Map.groupBy(paid, ({pass}) => pass?.id).values()) {
    const ordered = group.toSorted(byInstant)
    for (const [index, entry] of ordered.entries()) {
      if (isServed(entry)) continue
      const other = [ordered[index - 1], ordered[index + 1]].find(
        (near) => near !== undefined && isWithinADay(entry, near),
      )
      if (other !== undefined) {
        const otherPurchaseId = other.purchase.purchaseId
        doubts.set(entry.purchase.purchaseId, {kind: 'paid-twice', otherPurchaseId})
      }
    }
  }
  return doubts
}

function byInstant({purchase: a}: AssessedPurchase, {purchase: b}: AssessedPurchase): number {
  if (a.createdAt === b.createdAt) return a.purchaseId < b.purchaseId ? -1 : 1
  return a.createdAt < b.createdAt ? -1 : 1
}

function isWithinADay({purchase: a}: AssessedPurchase, {purchase: b}: AssessedPurchase): boolean {
  return Math.abs(Date.parse(a.createdAt) - Date.parse(b.createdAt)) < TWICE_WITHIN_MS
}
