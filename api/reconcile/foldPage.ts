import {hasSomethingLeft} from '../../schemas/rules/assessment/switchedOff.ts'
import {sellsPass} from '../../schemas/rules/assessment/whatWasSold.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {NO_IDENTITY_FACTS} from '../../schemas/rules/identity/identityFacts.ts'
import {moneyFromMajor} from '../../schemas/rules/money.ts'
import type {Pass} from '../../schemas/rules/pass.ts'
import {isComing, isKept, isPaid, type Purchase} from '../../schemas/rules/purchase.ts'
import {judgeOwnerless, judgeStudent} from '../../schemas/rules/reconcile/judgeStudent.ts'
import {payingStudent, studentOf} from '../../schemas/rules/reconcile/payingStudent.ts'
import type {School} from '../../schemas/rules/school.ts'
import type {SourceReport} from '../../schemas/rules/source.ts'
import {studentReferenceIds, type Student} from '../../schemas/rules/student.ts'
import type {Subscription} from '../../schemas/rules/subscription.ts'
import type {ContentLake} from '../ports/contentLake.ts'
import {PLATFORM, type AccountName} from '../ports/paymentReader.ts'
import type {Folded} from './journal.ts'
import type {PaymentLookup} from './paymentLookup.ts'
import {readGiven, type Given} from './readGiven.ts'
import {readPeople, type People} from './readPeople.ts'

/** What a page is held against. */
export interface FoldContext {
  lake: ContentLake
  lookup: PaymentLookup
  school: School
  schools: readonly School[]
  /** Every pass of the dataset. */
  passes: readonly Pass[]
  /** Subscriptions of the school into which an older app wrote its upgrades. No index finds those by their payments. */
  upgraded: readonly Subscription[]
  /** See `StudentFacts`. */
  earliestWebhookLogAt: string | null
  keyMode: StudentFacts['keyMode']
  /** Instant, UTC. */
  now: string
}

/** Holds a page of payments against the dataset. What becomes of it is decided by the rules. */
export async function foldPage(
  purchases: readonly Purchase[],
  context: FoldContext,
): Promise<Folded> {
  if (purchases.length === 0) return {rows: [], paid: []}
  const given = await readGiven(context.lake, purchases, {
    upgraded: context.upgraded,
    spell: (names) => [...names],
  })
  const open = purchases.filter((purchase) => isOpen(purchase, given, context))
  const holders = open.flatMap((purchase) => holdersOf(purchase, given))
  const people = await readPeople(context.lake, open, holders)
  const judged = await Promise.all(
    groupsOf(open, given, people).map((group) => judgeGroup(group, people, context)),
  )
  const answered = purchases.flatMap((purchase) =>
    isPaid(purchase) || isComing(purchase)
      ? [...given.carrying(purchase), ...given.claimed(purchase)]
      : [],
  )
  return {
    rows: judged.flatMap(({rows}) => rows),
    paid: [
      ...new Set([...answered.map(({id}) => id), ...judged.flatMap(({explained}) => explained)]),
    ],
  }
}

/** Whether there may be more to say than that the payment has its pass. */
function isOpen(purchase: Purchase, given: Given, {passes, now}: FoldContext): boolean {
  if (!sellsPass(purchase) || !isPaid(purchase)) return false
  if (purchase.state === 'unknown') return true
  const carrying = given.carrying(purchase)
  if (!isKept(purchase)) return carrying.some(({isActive}) => isActive)
  if (carrying.length === 0) return given.claimed(purchase).length === 0
  const isOff = carrying.every(({isActive}) => !isActive)
  if (isOff && carrying.some((subscription) => hasSomethingLeft(subscription, now))) return true
  return mayBeSeveral(purchase, carrying, passes)
}

/**
 * A list of sessions does not say what they sold. One that cost more than its pass may hold several; clearly more, where it
 * names a pass, which may have cost something else then.
 */
function mayBeSeveral(
  {claims, amount, discount}: Purchase,
  carrying: readonly Subscription[],
  passes: readonly Pass[],
): boolean {
  const passId = claims.passId ?? carrying[0]?.passId ?? null
  const price = passes.find(({id}) => id === passId)?.price ?? null
  if (price === null) return false
  const cost = moneyFromMajor(price, amount.currency).minor
  const paid = amount.minor + discount
  return claims.passId === null ? paid > cost : paid >= 1.5 * cost
}

function holdersOf(purchase: Purchase, given: Given): string[] {
  return given.carrying(purchase).flatMap(({userId}) => userId ?? [])
}

interface Group {
  /** Null: the payments lead to nobody. */
  student: Student | null
  purchases: Purchase[]
}

/** The payments of each student together. What went back concerns whoever holds the pass. */
function groupsOf(open: readonly Purchase[], given: Given, {users}: People): Group[] {
  const groups = new Map<string, Group>()
  for (const purchase of open) {
    const [holder] = holdersOf(purchase, given)
    const isOfHolder = !isKept(purchase) && holder !== undefined
    const student = isOfHolder ? studentOf(holder, users) : payingStudent(purchase, users)
    const group = groups.get(student?.id ?? '') ?? {student, purchases: []}
    group.purchases.push(purchase)
    groups.set(student?.id ?? '', group)
  }
  return [...groups.values()]
}

async function judgeGroup({student, purchases}: Group, people: People, context: FoldContext) {
  const facts = factsOf(student ?? UNKNOWN, purchases, people, context)
  if (student === null) {
    const rows = purchases.flatMap((purchase) => judgeOwnerless(purchase, facts) ?? [])
    return {rows, explained: []}
  }
  // Nobody can be given it before there is an entry for the student: what it was can wait until then.
  if (student.users.length === 0) return judgeStudent(facts)
  const completed = await Promise.all(
    purchases.map((purchase) => context.lookup.withItems(purchase, context.passes)),
  )
  const traced = await context.lookup.withTraced({...facts, purchases: completed})
  return judgeStudent({...facts, purchases: traced})
}

const UNKNOWN: Student = {
  id: '',
  user: null,
  users: [],
  clerkId: null,
  clerkAccounts: [],
  unknownClerkIds: [],
}

/** The student's file, as far as a page of payments knows it. */
function factsOf(
  student: Student,
  purchases: readonly Purchase[],
  {users, subscriptions, drafts, webhookLogs}: People,
  {school, schools, passes, earliestWebhookLogAt, keyMode, now}: FoldContext,
): StudentFacts {
  const references = new Set(studentReferenceIds(student))
  const isHis = ({userId}: Subscription) => userId !== null && references.has(userId)
  const named = new Set(purchases.flatMap(({names}) => names))
  const carries = ({document}: Subscription) =>
    Object.values(document).some((value) => typeof value === 'string' && named.has(value.trim()))
  return {
    now,
    keyMode,
    school,
    schools: [...schools],
    foreignSchools: [],
    student,
    identity: NO_IDENTITY_FACTS,
    otherPeople: [],
    unknownIds: [],
    customerIds: [],
    passes: [...passes],
    subscriptions: subscriptions.filter((each) => isHis(each) || carries(each)),
    drafts: drafts.filter(isHis),
    rawPassIds: passes.filter(({schoolId}) => schoolId === school.id).map(({id}) => id),
    otherUsers: users.filter((user) => !student.users.includes(user)),
    purchases: [...purchases],
    webhookLogs,
    earliestWebhookLogAt,
    bookings: [],
    classBookings: [],
    storedSessionModes: {live: 0, test: 0},
    passHolders: [],
    receipt: null,
    lookedThrough: false,
    sources: [PLATFORM, school.stripeAccountId].flatMap((account) => partlyRead(account) ?? []),
    claims: [],
    evidenceUses: [],
    typedPayments: [],
    repairs: [],
    unreadable: [],
  }
}

/** Of each account a page is known, so that nothing follows from what is not on it. */
function partlyRead(account: AccountName | null): SourceReport | null {
  if (account === null) return null
  return {
    source: account === PLATFORM ? 'stripe-platform' : 'stripe-connected',
    account,
    failure: null,
    permission: null,
    requestId: null,
    complete: false,
  }
}
