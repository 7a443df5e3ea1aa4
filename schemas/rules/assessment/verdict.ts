import type {PaymentClaim} from '../claim/paymentClaim.ts'
import type {Finding} from '../diagnosis/finding.ts'
import type {StudentFacts} from '../facts.ts'
import {holdsSamePass} from '../plan/grant/holdsSamePass.ts'
import {piecesOf, servedItem} from '../plan/grant/servedItem.ts'
import type {PurchaseState} from '../purchase.ts'
import type {AssessedPurchase, AssessedSubscription, Assessment} from './assessment.ts'
import {isServed} from './isServed.ts'
import {isOfOtherPass, linked} from './linkedSubscriptions.ts'
import {namedPeople} from './namedPeople.ts'
import {isOwn} from './personOf.ts'
import {isFarFromPrice, isPassPurchase} from './purchaseFacts.ts'
import {sellsPass} from './whatWasSold.ts'

/** What became of a purchase, or of one of its passes, as far as a pass goes. */
export const VERDICTS = [
  'served',
  /** A pass stands for it, and a problem names that pass. */
  'served-but-faulty',
  /** Of several passes some were given. */
  'part-given',
  'missing',
  /** It was given, and a repair took it back: it can be given again. */
  'taken-back',
  'wrong-pass',
  /** It may have been given already, or have been paid by mistake. */
  'doubtful',
  'on-its-way',
  'reserved',
  'money-unknown',
  'refund-announced',
  'not-owed',
  'not-paid',
  'of-other-person',
  'recurring',
  'outside-checkout',
  'school-unknown',
  /** Nothing says that it was for a pass. */
  'not-recognised',
  'not-a-pass',
  'other-school',
] as const
export type Verdict = (typeof VERDICTS)[number]

/** One pass of a purchase. */
export interface PieceVerdict {
  /** Which of them, from 0. */
  item: number
  name: string | null
  passId: string | null
  verdict: Verdict
  /** What stands for it. */
  subscriptionId: string | null
}

export interface PurchaseVerdict {
  verdict: Verdict
  /** Each pass by itself. Empty: it sold none. */
  pieces: PieceVerdict[]
}

/** What the money alone decides; null: the school has it, and the passes decide. */
const BY_MONEY: Record<PurchaseState, Verdict | null> = {
  open: 'not-paid',
  expired: 'not-paid',
  failed: 'not-paid',
  processing: 'on-its-way',
  reserved: 'reserved',
  unknown: 'money-unknown',
  'refund-announced': 'refund-announced',
  refunded: 'not-owed',
  'dispute-open': 'not-owed',
  'dispute-open-in-part': 'not-owed',
  'dispute-lost': 'not-owed',
  'dispute-lost-in-part': 'not-owed',
  paid: null,
  free: null,
  'partially-refunded': null,
  'refund-failed': null,
  'dispute-won': null,
}

/** The one place where it is said what became of a purchase. Looks at every finding and every claim once. */
export function verdictsOf({
  assessment,
  findings,
}: {
  assessment: Assessment
  findings: readonly Finding[]
}): (entry: AssessedPurchase) => PurchaseVerdict {
  const faulty = namedByProblems(findings)
  const claims = claimsByName(assessment.facts)
  return (entry) => {
    const whole = withoutPasses(entry, assessment)
    const near = whole === null ? around(entry, assessment, claims) : assessment
    const pieces = entry.sold.map(({item, name, pass}) => ({
      item,
      name: pass?.name ?? name,
      passId: pass?.id ?? null,
      ...(whole === null
        ? givenFor(entry, item, near, faulty)
        : {verdict: whole, subscriptionId: null}),
    }))
    return {verdict: whole ?? together(entry, pieces, faulty), pieces}
  }
}

/** Documents that a problem is about or rests on. */
function namedByProblems(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings
      .filter(({severity}) => severity === 'problem')
      .flatMap(({subjectId, evidence}) => [
        subjectId,
        ...evidence.filter(({place}) => place === 'sanity').map(({id}) => id),
      ]),
  )
}

function claimsByName({claims}: StudentFacts): ReadonlyMap<string, PaymentClaim[]> {
  const byName = new Map<string, PaymentClaim[]>()
  for (const claim of claims) {
    for (const name of claim.names) {
      const known = byName.get(name)
      if (known === undefined) byName.set(name, [claim])
      else known.push(claim)
    }
  }
  return byName
}

/** The same with no more claims and passes than those of one payment: a student may have thousands. */
function around(
  entry: AssessedPurchase,
  assessment: Assessment,
  byName: ReadonlyMap<string, PaymentClaim[]>,
): Assessment {
  const claims = [...new Set(entry.purchase.names.flatMap((name) => byName.get(name) ?? []))]
  const subscriptions = linked(entry, assessment).map(({subscription}) => subscription)
  return {...assessment, facts: {...assessment.facts, claims, subscriptions}}
}

/** What is true of the whole payment, whichever passes were given for it. */
function withoutPasses(entry: AssessedPurchase, assessment: Assessment): Verdict | null {
  const {purchase, schoolId, schoolMatch, person} = entry
  const {facts} = assessment
  if (schoolId !== null && schoolId !== facts.school.id) return 'other-school'
  if (!sellsPass(purchase)) return 'not-a-pass'
  if (!isOwn(person)) return 'of-other-person'
  const byMoney = BY_MONEY[purchase.state]
  if (byMoney !== null || isServed(entry)) return byMoney
  if (namedPeople(purchase, facts).recipient !== null) return 'of-other-person'
  if (purchase.recurring !== null) return 'recurring'
  if (purchase.origin === 'outside-checkout') return 'outside-checkout'
  if (!isPassPurchase(entry)) return 'not-recognised'
  return schoolMatch.by === 'shared-account' ? 'school-unknown' : null
}

function givenFor(
  entry: AssessedPurchase,
  item: number,
  assessment: Assessment,
  faulty: ReadonlySet<string>,
): Pick<PieceVerdict, 'verdict' | 'subscriptionId'> {
  const subscriptionId = servedItem(entry, item, assessment, [])
  if (subscriptionId === null) return {verdict: whyNotGiven(entry, assessment), subscriptionId}
  const given = linked(entry, assessment).find(
    ({subscription}) => subscription.id === subscriptionId,
  )
  const isWrong = given !== undefined && isOtherThanBought(given, entry)
  const served = faulty.has(subscriptionId) ? 'served-but-faulty' : 'served'
  return {verdict: isWrong ? 'wrong-pass' : served, subscriptionId}
}

function whyNotGiven(entry: AssessedPurchase, assessment: Assessment): Verdict {
  // Fewer stand for it than are tied to it only where a repair took one back, or put another in its place.
  if (isServed(entry) && piecesOf(entry) === 1) return 'taken-back'
  return isDoubtful(entry, assessment) ? 'doubtful' : 'missing'
}

/** Whether a pass is owed is for a person to say. */
function isDoubtful(entry: AssessedPurchase, assessment: Assessment): boolean {
  return (
    assessment.doubts.has(entry.purchase.purchaseId) || isLittlePaidWhileHeld(entry, assessment)
  )
}

/** Far less than the price was paid, and there is such a pass already. */
export function isLittlePaidWhileHeld(entry: AssessedPurchase, assessment: Assessment): boolean {
  const {pass} = entry
  return (
    pass !== null &&
    isFarFromPrice(entry, pass, assessment.facts) &&
    holdsSamePass(assessment, pass, null)
  )
}

/** A document that carries upgrades of its own names the pass of the last of them. */
function isOtherThanBought(given: AssessedSubscription, {purchase, links}: AssessedPurchase) {
  if (given.link?.purchaseId === purchase.purchaseId) return isOfOtherPass(given)
  return links.some(
    ({subscriptionId, method}) =>
      subscriptionId === given.subscription.id && method === 'stand-in-other-pass',
  )
}

/** How grave each is beside the others of one payment; the gravest speaks for all. */
const GRAVEST_FIRST = [
  'wrong-pass',
  'doubtful',
  'missing',
  'taken-back',
  'served-but-faulty',
] as const satisfies readonly Verdict[]

function together(
  {links}: AssessedPurchase,
  pieces: readonly PieceVerdict[],
  faulty: ReadonlySet<string>,
): Verdict {
  const given = pieces.filter(({subscriptionId}) => subscriptionId !== null)
  if (given.length > 0 && given.length < pieces.length) return 'part-given'
  const gravest = GRAVEST_FIRST.find((verdict) => pieces.some((piece) => piece.verdict === verdict))
  if (gravest !== undefined) return gravest
  if (given.length === 0) return 'not-recognised'
  const isFaulty = links.some(({subscriptionId}) => faulty.has(subscriptionId))
  return isFaulty ? 'served-but-faulty' : 'served'
}
