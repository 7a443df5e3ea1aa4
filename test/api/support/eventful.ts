import {world, type World} from '../../../studio/sandbox/world.ts'
import {PAID_AT, reference, sale} from './hostDocuments.ts'
import {FJORD_ACCOUNT, twoSchools} from './twoSchools.ts'

const at = (instant: string) => Date.parse(instant) / 1000

/** Kari paid, then upgraded; part of her money went back. One delivery failed, and the host app said of another that it went well. */
export function eventful(): World {
  const upgrade = sale({
    id: 'cs_test_kari2',
    account: FJORD_ACCOUNT,
    userId: 'kari',
    email: 'kari.lunde@example.com',
    school: 'fjord',
    passId: 'fjord-month',
    passName: 'Month',
    amount: 90_000,
  })
  const upgradedAt = '2025-08-11T18:00:00.000Z'
  const made = {created: at(upgradedAt)}
  Object.assign(upgrade.session, made, {
    metadata: {
      ...upgrade.session.metadata,
      type: 'pass_upgrade',
      upgradedFromSubscriptionId: 'kari-ten',
    },
  })
  Object.assign(upgrade.charge ?? {}, made, {amount_refunded: 20_000})
  const base = twoSchools({
    sales: [upgrade],
    sanity: [
      {
        _id: 'kari-month',
        _type: 'subscription',
        _createdAt: '2025-08-11T18:00:30Z',
        user: reference('kari'),
        tenant: reference('fjord'),
        type: 'monthly',
        isActive: true,
        passId: 'fjord-month',
        passName: 'Month',
        purchasePrice: 900,
        startDate: upgradedAt,
        endDate: '2025-09-10T18:00:00.000Z',
        stripeSessionId: 'cs_test_kari2',
        stripePaymentId: 'pi_kari2',
        isUpgrade: true,
      },
      {
        _id: 'log-kari2',
        _type: 'webhookLog',
        eventType: 'checkout.session.completed',
        eventId: 'evt_kari2',
        status: 'success',
        timestamp: '2025-08-11T18:00:31.000Z',
        details: {sessionId: 'cs_test_kari2', metadata: {userId: 'user_kari', tenantId: 'fjord'}},
      },
      {
        _id: 'salsa',
        _type: 'classInstance',
        date: '2025-08-12T17:00:00.000Z',
        isCancelled: true,
        tenant: reference('fjord'),
        bookings: [
          {
            student: reference('kari'),
            bookingType: 'monthly',
            bookingTime: '2025-08-11T19:00:00.000Z',
          },
        ],
      },
    ],
  })
  const event = (id: string, type: string, object: string, when: string, pending: number) => ({
    account: FJORD_ACCOUNT,
    id,
    type,
    created: at(when),
    pending_webhooks: pending,
    data: {object: {id: object}},
  })
  return world.parse({
    ...base,
    stripe: {
      ...base.stripe,
      refunds: [
        {
          account: FJORD_ACCOUNT,
          id: 're_kari2',
          created: at('2025-08-12T08:00:00.000Z'),
          amount: 20_000,
          charge: 'ch_kari2',
          payment_intent: 'pi_kari2',
          currency: 'nok',
          reason: 'requested_by_customer',
        },
      ],
      events: [
        event('evt_kari1', 'checkout.session.completed', 'cs_test_kari1', PAID_AT, 1),
        event('evt_kari2', 'checkout.session.completed', 'cs_test_kari2', upgradedAt, 0),
        event('evt_back', 'charge.refunded', 'ch_kari2', '2025-08-12T08:00:01.000Z', 0),
        event('evt_nora', 'checkout.session.completed', 'cs_test_nora1', PAID_AT, 0),
      ],
    },
  })
}
