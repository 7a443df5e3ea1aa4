import {world, type World} from '../../../studio/sandbox/world.ts'
import {PAID_AT, pass, reference, sale, school, student} from './hostDocuments.ts'

/** Nordlys's account lets nobody in; Fjord's does. Everybody is invented. */
export const NORDLYS_ACCOUNT = 'acct_1NordlysClosed'
export const FJORD_ACCOUNT = 'acct_1FjordOpen'

export const NOW = '2025-08-12T09:00:00.000Z'

const PEOPLE = [
  // The founding incident: paid at the school whose account cannot be read.
  student({id: 'ingrid', name: 'Ingrid Aas', email: 'ingrid@example.com', role: 'pending'}),
  student({id: 'bjorn', name: 'Bjørn Dal', email: 'bjorn@example.com', school: 'nordlys'}),
  // Paid at Fjord; the webhook never wrote anything.
  student({
    id: 'kari',
    name: 'Kari Lunde',
    email: 'Kari.Lunde@example.com',
    school: 'fjord',
    phone: '+47 900 11 222',
  }),
  // Holds what she paid for.
  student({id: 'nora', name: 'Nora Vik', email: 'nora@example.com', school: 'fjord'}),
  student({id: 'per', name: 'Per Ek', email: 'per@example.com', school: 'fjord'}),
  // Mother and daughter.
  student({id: 'anne', name: 'Anne Moen', email: 'moen@example.com', school: 'fjord'}),
  {
    document: {
      ...student({id: 'lise', name: 'Lise Moen', email: 'Moen@Example.com', school: 'fjord'})
        .document,
    },
    account: null,
  },
]

const SALES = [
  sale({
    id: 'cs_test_kari1',
    account: FJORD_ACCOUNT,
    userId: 'kari',
    email: 'kari.lunde@example.com',
    school: 'fjord',
    passId: 'fjord-ten',
    passName: 'Ten Classes',
    amount: 150_000,
  }),
  sale({
    id: 'cs_test_nora1',
    account: FJORD_ACCOUNT,
    userId: 'nora',
    email: 'nora@example.com',
    school: 'fjord',
    passId: 'fjord-ten',
    passName: 'Ten Classes',
    amount: 150_000,
  }),
  sale({
    id: 'cs_test_per1',
    account: FJORD_ACCOUNT,
    userId: 'per',
    email: 'per@example.com',
    school: 'fjord',
    passId: 'fjord-ten',
    passName: 'Ten Classes',
    amount: 150_000,
    state: 'refunded',
  }),
]

const PASSES = [
  pass({
    id: 'nordlys-dropin',
    school: 'nordlys',
    name: 'Drop-in Class',
    type: 'single',
    price: 250,
    validityDays: 30,
  }),
  pass({
    id: 'nordlys-trial',
    school: 'nordlys',
    name: 'Open week Trial Pass',
    type: 'multi',
    price: 250,
    classesLimit: 10,
  }),
  pass({
    id: 'fjord-ten',
    school: 'fjord',
    name: 'Ten Classes',
    type: 'multi',
    price: 1500,
    validityDays: 90,
    classesLimit: 10,
  }),
  pass({
    id: 'fjord-month',
    school: 'fjord',
    name: 'Month',
    type: 'unlimited',
    price: 900,
    validityDays: 30,
  }),
]

export const NORAS_SUBSCRIPTION = {
  _id: 'nora-sub',
  _type: 'subscription',
  _createdAt: '2025-08-11T16:21:00Z',
  user: reference('nora'),
  tenant: reference('fjord'),
  type: 'clipcard',
  isActive: true,
  passId: 'fjord-ten',
  passName: 'Ten Classes',
  remainingClips: 8,
  purchasePrice: 1500,
  startDate: PAID_AT,
  endDate: '2025-11-09T16:20:00.000Z',
  stripeSessionId: 'cs_test_nora1',
  stripePaymentId: 'pi_nora1',
}

/** A small dataset with everything that the tests of the API need, and more where a test asks for it. */
export function twoSchools(
  more: {sanity?: World['sanity']; sales?: ReturnType<typeof sale>[]} = {},
) {
  const sales = [...SALES, ...(more.sales ?? [])]
  return world.parse({
    now: NOW,
    sanity: [
      school('nordlys', 'Nordlys', NORDLYS_ACCOUNT),
      school('fjord', 'Fjord Dans', FJORD_ACCOUNT),
      ...PASSES,
      ...PEOPLE.map(({document}) => document),
      NORAS_SUBSCRIPTION,
      ...(more.sanity ?? []),
    ],
    stripe: {
      mode: 'test',
      accountAccess: {platform: 'ok', [NORDLYS_ACCOUNT]: 'account_invalid', [FJORD_ACCOUNT]: 'ok'},
      sessions: sales.map(({session}) => session),
      charges: sales.flatMap(({charge}) => charge ?? []),
    },
    clerk: {
      users: [
        ...PEOPLE.flatMap(({account}) => account ?? []),
        // Signed up, never bought, never reached Sanity.
        {
          id: 'user_onlyclerk',
          name: 'Tor Berg',
          primaryEmail: 'tor@example.com',
          emails: ['tor@example.com'],
        },
      ],
    },
  })
}
