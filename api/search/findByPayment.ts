import {z} from 'zod'
import {foldEmail} from '../../schemas/rules/student.ts'
import {FOLDED_EMAIL, PUBLISHED} from '../lake/filters.ts'
import {readSchools} from '../lake/readSchools.ts'
import {
  PLATFORM,
  type AccountName,
  type PaymentReader,
  type Session,
} from '../ports/paymentReader.ts'
import type {Reading} from '../ports/reading.ts'
import {idOf} from '../stripe/expanded.ts'
import {readSessionClaims} from '../stripe/readSessionClaims.ts'
import {addAccounts} from './addAccounts.ts'
import type {Found, SearchContext} from './found.ts'
import type {PaymentFoundBy, Search} from '../../schemas/rules/search/parseSearch.ts'
import {readUsers} from './readUsers.ts'

const HOLDERS = `*[_type == "subscription" && ${PUBLISHED} && defined(user._ref)
  && $id in [stripeSessionId, stripePaymentId, stripePaymentIntentId, paymentId]].user._ref`

const references = z.array(z.string())

/** By an id of Stripe: whom the session names, else who paid, and whoever holds a subscription with that id. */
export async function findByPayment(
  {id, foundBy}: Extract<Search, {kind: 'payment'}>,
  context: SearchContext,
): Promise<Found[]> {
  const {services, now} = context
  const [sessions, holders] = await Promise.all([
    findSessions(id, foundBy, context),
    services.lake.query(HOLDERS, {id}).then((found) => references.parse(found)),
  ])
  const claims = sessions.map(({session, ownerId}) => {
    const {clerkId, schoolId} = readSessionClaims(session)
    return {clerkId, schoolId: schoolId ?? ownerId, email: session.customer_details?.email ?? null}
  })
  const clerkIds = claims.flatMap(({clerkId}) => clerkId ?? [])
  const emails = claims.flatMap(({clerkId, email}) =>
    clerkId === null && email !== null ? [foldEmail(email)] : [],
  )
  const ids = [...new Set([...clerkIds, ...holders])]
  const schoolId = claims.find((claim) => claim.schoolId !== null)?.schoolId ?? null
  const users = await readUsers(
    services.lake,
    `_id in $ids || (defined(clerkId) && clerkId in $ids) || ${FOLDED_EMAIL} in $emails`,
    {ids, emails, now},
  )
  const known = new Set(users.flatMap((user) => [user.id, user.clerkId]))
  const strangers = await findStrangers(
    clerkIds.filter((clerkId) => !known.has(clerkId)),
    context,
  )
  return [
    ...users.map((user): Found => ({user, account: null, foundBy, schoolId})),
    ...strangers.map((found) => ({...found, foundBy, schoolId})),
  ]
}

async function findStrangers(clerkIds: string[], context: SearchContext): Promise<Found[]> {
  if (clerkIds.length === 0) return []
  const reading = await context.services.accounts.byIds([...new Set(clerkIds)])
  context.reports.note({source: 'clerk'}, reading)
  return addAccounts(context, [], reading.ok ? reading.value : [], () => 'clerk-id')
}

interface OwnedSession {
  session: Session
  /** The school whose account it is on; null for the platform. */
  ownerId: string | null
}

/** An id does not say on which account its payment lives, so all that may be meant are asked at once. */
async function findSessions(
  id: string,
  foundBy: PaymentFoundBy,
  {services, reports, schoolId}: SearchContext,
): Promise<OwnedSession[]> {
  const schools = await readSchools(services)
  const owners = schools
    .filter((school) => schoolId === null || school.id === schoolId)
    .flatMap(({id: ownerId, stripeAccountId: account}) =>
      account === null ? [] : [{account, ownerId}],
    )
  const places = [{account: PLATFORM, ownerId: null}, ...owners]
  const found = await Promise.all(
    places.map(async ({account, ownerId}) => {
      const reading = await sessionsBy(services.payments, account, id, foundBy)
      reports.note({source: 'stripe', account}, reading)
      return reading.ok ? reading.value.map((session) => ({session, ownerId})) : []
    }),
  )
  return found.flat()
}

async function sessionsBy(
  payments: PaymentReader,
  account: AccountName,
  id: string,
  foundBy: PaymentFoundBy,
): Promise<Reading<Session[]>> {
  switch (foundBy) {
    case 'stripe-session': {
      const reading = await payments.session(account, id)
      if (!reading.ok) return reading
      return {...reading, value: reading.value === null ? [] : [reading.value]}
    }
    case 'stripe-payment':
      return payments.sessions(account, {paymentIntent: id})
    case 'stripe-customer':
      return payments.sessions(account, {customer: id})
    case 'stripe-charge': {
      const charge = await payments.charge(account, id)
      if (!charge.ok) return charge
      const paymentIntent = idOf(charge.value?.payment_intent)
      if (paymentIntent === null) return {...charge, value: []}
      return payments.sessions(account, {paymentIntent})
    }
  }
}
