import {z} from 'zod'
import {DAY_MS} from '../../schemas/rules/validity.ts'
import {readIncident, type Incident} from '../rules/incident.ts'

type Document = Incident['sanity'][number]
type Session = Incident['stripe']['sessions'][number]

/** What one day left behind, by its place in the row of days. */
interface Visit {
  index: number
  /** Seconds since the epoch. */
  created: number
}

const CUSTOMER = 'cus_busy'

/**
 * The plainest incident, lived through so many times on so many days: every second payment was served, the others got a pass by
 * hand; some are upgrades of the pass before, some went back, and a class was taken from each pass, a few of them cancelled.
 */
export function busyStudent(times: number): Incident {
  const plain = readIncident('case-01')
  const [session] = plain.stripe.sessions
  const [charge] = plain.stripe.charges
  const user = plain.sanity.find(({_type}) => _type === 'user')
  const tenant = plain.sanity.find(({_type}) => _type === 'tenant')
  if (!session || !charge || !user || !tenant) throw new Error('case-01 is not as it was')
  const visits = Array.from({length: times}, (_, index) => ({
    index,
    created: Number(session['created']) - (index * DAY_MS) / 1000,
  }))
  return {
    ...plain,
    stripe: {
      ...plain.stripe,
      sessions: visits.map((visit) => sessionOf(visit, session)),
      charges: visits.map(({index, created}) => ({
        ...charge,
        id: `ch_busy${index}`,
        payment_intent: `pi_busy${index}`,
        customer: CUSTOMER,
        created: created + 40,
      })),
      refunds: visits.filter(isReturned).map(({index, created}) => ({
        id: `re_busy${index}`,
        account: session.account,
        object: 'refund',
        status: 'succeeded',
        created: created + 4000,
        amount: Number(charge['amount']),
        currency: 'nok',
        charge: `ch_busy${index}`,
        payment_intent: `pi_busy${index}`,
      })),
    },
    sanity: [
      ...plain.sanity,
      ...visits.map((visit) => subscriptionOf(visit, user, tenant)),
      ...visits.map((visit) => classOf(visit, user, tenant)),
    ],
  }
}

function isReturned({index}: Visit): boolean {
  return index % 25 === 24
}

function isUpgrade({index}: Visit): boolean {
  return index % 10 === 4
}

function sessionOf(visit: Visit, session: Session): Session {
  const {index, created} = visit
  const stated = z.record(z.string(), z.string()).parse(session['metadata'])
  return {
    ...session,
    id: `cs_live_busy${index}`,
    payment_intent: `pi_busy${index}`,
    customer: CUSTOMER,
    created,
    metadata: isUpgrade(visit)
      ? {...stated, type: 'pass_upgrade', upgradeFromSubscriptionId: `subscriptionBusy${index + 1}`}
      : stated,
  }
}

function subscriptionOf(visit: Visit, user: Document, tenant: Document): Document {
  const {index, created} = visit
  const isUpgraded = isUpgrade({...visit, index: index - 1})
  return {
    _id: `subscriptionBusy${index}`,
    _rev: 'revision',
    _type: 'subscription',
    _createdAt: new Date(created * 1000 + 20_000).toISOString(),
    _updatedAt: new Date(created * 1000 + 20_000).toISOString(),
    user: {_type: 'reference', _ref: user._id},
    tenant: {_type: 'reference', _ref: tenant._id},
    type: 'multi-pass',
    isActive: !isUpgraded || index % 20 === 5,
    remainingClips: index % 8,
    startDate: new Date(created * 1000).toISOString(),
    endDate: new Date(created * 1000 + 56 * DAY_MS).toISOString(),
    passId: '25BfLjneTypmc5DEScF1Ss',
    passName: '1 Course (8 weeks)',
    purchasePrice: 1290,
    ...(index % 2 === 0
      ? {stripeSessionId: `cs_live_busy${index}`, stripePaymentId: `pi_busy${index}`}
      : {}),
    ...(isUpgrade(visit) ? {upgradedFromSubscriptionId: `subscriptionBusy${index + 1}`} : {}),
  }
}

function classOf({index, created}: Visit, user: Document, tenant: Document): Document {
  return {
    _id: `classBusy${index}`,
    _type: 'classInstance',
    date: new Date(created * 1000 + 2 * DAY_MS).toISOString(),
    isCancelled: index % 9 === 0,
    tenant: {_type: 'reference', _ref: tenant._id},
    bookings: [
      {
        student: {_type: 'reference', _ref: user._id},
        bookingType: 'multi-pass',
        bookingTime: new Date(created * 1000 + DAY_MS).toISOString(),
      },
    ],
  }
}
