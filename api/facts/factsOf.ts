import {schoolOf} from '../../schemas/rules/assessment/schoolOf.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import type {Booking} from '../../schemas/rules/booking.ts'
import type {Purchase} from '../../schemas/rules/purchase.ts'
import {clerkIdOf} from '../../schemas/rules/signIn.ts'
import {studentReferenceIds} from '../../schemas/rules/student.ts'
import type {Subscription} from '../../schemas/rules/subscription.ts'
import {pastRepairs} from '../audit/pastRepairs.ts'
import {PLATFORM} from '../ports/paymentReader.ts'
import {destinationsOf} from '../stripe/sessionFacts.ts'
import {toPurchase} from '../stripe/toPurchase.ts'
import {factsWithinSight} from './factsWithinSight.ts'
import type {FoundSession, Gathering} from './gathering.ts'
import {typedIdsOf} from './typedProof.ts'
import {referenceIdsOf} from './personIds.ts'
import {studentOf} from './studentOf.ts'

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
    passes: person.passes,
    subscriptions,
    drafts: person.drafts,
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
    sources: reports.all(),
    claims: traces.claims,
    evidenceUses: traces.evidenceUses,
    typedPayments: typedPaymentsOf(gathering),
    repairs: pastRepairs(person.notes),
  }
  const purchases = purchasesOf(gathering, facts)
  const all = {...facts, purchases, receipt: receiptOf(gathering, purchases)}
  return factsWithinSight(all, gathering.visible, typedIdsOf(gathering))
}

function purchasesOf(gathering: Gathering, facts: StudentFacts): Purchase[] {
  return [...gathering.sessions.values()]
    .flatMap((found) => {
      const purchase = purchaseOf(found, gathering)
      return isShown(found, purchase, facts) ? [purchase] : []
    })
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
}

function purchaseOf({session, account}: FoundSession, {disputes}: Gathering): Purchase {
  return toPurchase(session, account, {disputes, refunds: [], unread: new Set()})
}

/** What ids in a typed proof led to, whoever's and at whatever school. */
function typedPaymentsOf(gathering: Gathering): Purchase[] {
  const typed = typedIdsOf(gathering)
  const led = new Set(typed.flatMap((id) => gathering.ledTo.get(id) ?? []))
  return [...gathering.sessions.values()]
    .map((found) => purchaseOf(found, gathering))
    .filter(
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
