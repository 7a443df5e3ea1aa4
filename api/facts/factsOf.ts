import {schoolOf} from '../../schemas/rules/assessment/schoolOf.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import type {Booking} from '../../schemas/rules/booking.ts'
import {otherPeopleOf, type OtherPerson} from '../../schemas/rules/assessment/otherPeople.ts'
import type {Purchase, PurchasePart} from '../../schemas/rules/purchase.ts'
import {clerkIdOf} from '../../schemas/rules/signIn.ts'
import {studentReferenceIds} from '../../schemas/rules/student.ts'
import type {Subscription} from '../../schemas/rules/subscription.ts'
import {pastRepairs} from '../audit/pastRepairs.ts'
import {PLATFORM} from '../ports/paymentReader.ts'
import type {Session} from '../ports/paymentReader.ts'
import {idOf} from '../stripe/expanded.ts'
import type {AroundPayment} from '../stripe/moneyState.ts'
import {
  destinationsOf,
  isDisputed,
  isRefunded,
  isSale,
  needsProducts,
  paymentIdsOf,
} from '../stripe/sessionFacts.ts'
import {intentsOf, periodOf, toOutsidePurchase} from '../stripe/toOutsidePurchase.ts'
import {toPurchase, type BesideSession} from '../stripe/toPurchase.ts'
import {unreadAccounts} from './deepSearchOf.ts'
import {factsWithinSight} from './factsWithinSight.ts'
import type {FoundCharge, FoundSession, Gathering} from './gathering.ts'
import {namedKey} from './namedKey.ts'
import {outsidePayments} from './outsidePayments.ts'
import {paymentShelves} from './paymentShelves.ts'
import {referenceIdsOf} from './personIds.ts'
import {questionKey, type Question} from './question.ts'
import {typedIdsOf} from './typedProof.ts'
import {studentOf} from './studentOf.ts'
import {unreadableFor} from './unreadableFor.ts'

/** What was gathered, as the rules take it. */
export function factsOf(
  gathering: Gathering,
  {now, keyMode}: Pick<StudentFacts, 'now' | 'keyMode'>,
): StudentFacts {
  const {person, traces, reports} = gathering
  const student = studentOf(gathering)
  const own = new Set(student.users.map(({id}) => id))
  const subscriptions = byId([...traces.subscriptions, ...person.subscriptions])
  // Of somebody who has to do with another school alone, the account is not spoken of either.
  const elsewhere = new Set(
    gathering.otherUsers.flatMap(({user, tied}) => (tied ? [] : (clerkIdOf(user) ?? []))),
  )
  const otherPeople = othersOf(gathering, new Set(studentReferenceIds(student)))
  const facts: StudentFacts = {
    now,
    keyMode,
    school: person.school,
    schools: person.schools,
    student,
    identity: {
      others: [...gathering.otherUsers],
      otherAccounts: gathering.otherAccounts.filter(({id}) => !elsewhere.has(id)),
      links: person.links,
    },
    otherPeople,
    unknownIds: unknownIdsOf(gathering, otherPeople),
    customerIds: [...gathering.customerIds].toSorted(),
    foreignSchools: [],
    passes: person.passes,
    subscriptions,
    drafts: person.drafts,
    rawPassIds: person.rawPassIds,
    otherUsers: traces.users.filter(({id}) => !own.has(id)),
    purchases: [],
    webhookLogs: byId([...person.webhookLogs, ...traces.webhookLogs]),
    earliestWebhookLogAt: person.earliestWebhookLogAt,
    bookings: bookingsOf(gathering, subscriptions),
    classBookings: byId([...person.classBookings, ...traces.classBookings]),
    storedSessionModes: person.storedSessionModes,
    passHolders: [
      ...new Map(
        [...person.passHolders, ...traces.passHolders].map((entry) => [entry.passId, entry]),
      ).values(),
    ],
    receipt: null,
    lookedThrough: unreadAccounts(gathering).length === 0,
    sources: reports.all(),
    claims: traces.claims,
    evidenceUses: traces.evidenceUses,
    typedPayments: typedPaymentsOf(gathering),
    repairs: pastRepairs(person.notes),
    unreadable: [],
  }
  const purchases = purchasesOf(gathering, facts)
  const all = {...facts, purchases, receipt: receiptOf(gathering, purchases)}
  const shown = factsWithinSight(all, gathering.visible, typedIdsOf(gathering))
  return {...shown, unreadable: unreadableFor(gathering, shown)}
}

function purchasesOf(gathering: Gathering, facts: StudentFacts): Purchase[] {
  const ofSessions = [...gathering.sessions.values()].flatMap((found) => {
    if (!isSale(found.session)) return []
    const purchase = purchaseOf(gathering, found)
    return isShown(found, purchase, facts) ? [purchase] : []
  })
  const outside = outsidePayments(gathering).map((found) => outsidePurchaseOf(gathering, found))
  return [...ofSessions, ...outside].toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
}

/** What was not answered is unread: whether it could not be, or nobody came to ask. */
function aroundOf(gathering: Gathering, {account, session}: FoundSession): AroundPayment {
  const {answered} = gathering
  const unread = new Set<PurchasePart>()
  const {paymentIntent, charge} = paymentIdsOf(session)
  const isAnswered = (question: Question) => answered.has(questionKey(question))
  if (paymentIntent !== null) {
    const isOpen = (kind: 'disputes' | 'refunds') => !isAnswered({kind, account, paymentIntent})
    if (isDisputed(session) && isOpen('disputes')) unread.add('disputes')
    if (isRefunded(session) && isOpen('refunds')) unread.add('refunds')
  }
  if (needsProducts(session) && !isAnswered({kind: 'session', account, sessionId: session.id})) {
    unread.add('items')
  }
  if (session.line_items?.has_more) unread.add('items')
  return {...paymentShelves(gathering).returnsOf([paymentIntent, charge]), unread}
}

function besideOf(gathering: Gathering, session: Session): BesideSession {
  const {paymentIntent, charge} = paymentIdsOf(session)
  const invoice = gathering.invoices.get(idOf(session.invoice) ?? '') ?? null
  const intents = [paymentIntent, ...(invoice === null ? [] : intentsOf(invoice))].filter(
    (intent) => intent !== null,
  )
  const attempts = [...new Set(intents)]
    .flatMap((intent) => paymentShelves(gathering).chargesOf(intent))
    .filter((found) => found.charge.id !== charge)
  return {
    furtherNames: [...intents, ...attempts.map(({charge: {id}}) => id)],
    period: periodOf(invoice),
  }
}

function outsidePurchaseOf(gathering: Gathering, {account, charge}: FoundCharge): Purchase {
  const {answered} = gathering
  const shelves = paymentShelves(gathering)
  const intent = idOf(charge.payment_intent)
  const ofIntent = intent === null ? [] : shelves.chargesOf(intent)
  const unread = new Set<PurchasePart>()
  const isOpen = (kind: 'disputes' | 'refunds') =>
    intent === null || !answered.has(questionKey({kind, account, paymentIntent: intent}))
  if (charge.disputed && isOpen('disputes')) unread.add('disputes')
  if (charge.amount_refunded > 0 && isOpen('refunds')) unread.add('refunds')
  return toOutsidePurchase(
    {
      account,
      charge,
      otherChargeIds: ofIntent.map((found) => found.charge.id).filter((id) => id !== charge.id),
      invoice: intent === null ? null : shelves.invoiceOf(intent),
    },
    {...shelves.returnsOf([charge.id]), unread},
  )
}

/** Whoever a payment may name or be paid by, of all schools: nothing of them is shown. */
function othersOf(
  {otherUsers, otherAccounts, named, traces, receipt}: Gathering,
  own: ReadonlySet<string>,
): OtherPerson[] {
  const users = [...otherUsers.map(({user}) => user), ...named.users, ...traces.users]
  const accounts = [...otherAccounts, ...named.accounts, ...(receipt?.clerkAccounts ?? [])]
  return otherPeopleOf(
    byId(users).filter(({id}) => !own.has(id)),
    byId(accounts).filter(({id}) => !own.has(id)),
  )
}

/** Ids that were looked for wherever they could lead, and led nowhere. */
function unknownIdsOf({answered, named}: Gathering, others: readonly OtherPerson[]): string[] {
  const known = new Set([
    ...others.flatMap(({ids}) => ids),
    ...named.users.flatMap(({id, clerkId}) => [id, clerkId ?? id]),
  ])
  return [...answered]
    .filter((key) => key.startsWith(namedKey('')))
    .map((key) => key.slice(namedKey('').length))
    .filter((id) => !known.has(id))
    .toSorted()
}

function purchaseOf(gathering: Gathering, found: FoundSession): Purchase {
  return toPurchase(
    found.session,
    found.account,
    aroundOf(gathering, found),
    besideOf(gathering, found.session),
  )
}

/** What ids in a typed proof led to, whoever's and at whatever school. */
function typedPaymentsOf(gathering: Gathering): Purchase[] {
  const typed = typedIdsOf(gathering)
  if (typed.length === 0) return []
  const led = new Set(typed.flatMap((id) => gathering.ledTo.get(id) ?? []))
  const all = [
    ...[...gathering.sessions.values()].map((found) => purchaseOf(gathering, found)),
    ...outsidePayments(gathering).map((found) => outsidePurchaseOf(gathering, found)),
  ]
  return all.filter(
    ({purchaseId, names}) => led.has(purchaseId) || names.some((name) => typed.includes(name)),
  )
}

/** The classes were read with everybody in them. An item that both queries brought counts once. */
function bookingsOf(
  {person, traces, ...known}: Gathering,
  subscriptions: readonly Subscription[],
): Booking[] {
  const wanted = referenceIdsOf({person, ...known})
  for (const {userId} of subscriptions) if (userId !== null) wanted.add(userId)
  const instances = new Set(person.bookings.map(({instanceId}) => instanceId))
  return [
    ...person.bookings,
    ...traces.bookings.filter(({instanceId}) => !instances.has(instanceId)),
  ].filter(({studentRef}) => studentRef !== null && wanted.has(studentRef))
}

function receiptOf({receipt}: Gathering, purchases: readonly Purchase[]): StudentFacts['receipt'] {
  if (receipt === null) return null
  const ids = new Set([
    ...receipt.users.flatMap(({id, clerkId}) => [id, clerkId]),
    ...receipt.clerkAccounts.map(({id}) => id),
  ])
  const own = purchases.filter(({claims}) => claims.clerkId !== null && ids.has(claims.clerkId))
  return {...receipt, purchases: own}
}

/**
 * The platform's sessions are those of all schools. One of another school is shown only when it names the student by id:
 * then it may be the payment that was sought here. An address alone is no reason to show what was paid elsewhere.
 */
function isShown(
  {account, session}: FoundSession,
  purchase: Purchase,
  facts: StudentFacts,
): boolean {
  if (account !== PLATFORM) return true
  if (studentReferenceIds(facts.student).some((own) => own === purchase.claims.clerkId)) return true
  const {stripeAccountId, id} = facts.school
  const destinations = destinationsOf(session)
  if (destinations.length > 0) {
    return stripeAccountId !== null && destinations.includes(stripeAccountId)
  }
  const schoolId = schoolOf(purchase, facts)
  return schoolId === null || schoolId === id
}

/** The later of two entries with one id stands: the one that was read as the student's own knows about its draft. */
function byId<Entry extends {id: string}>(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()]
}
