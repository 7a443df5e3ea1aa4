import {world, type World} from '../world.ts'
import {
  DANCECITY_ACCOUNT,
  dancecityClerkUsers,
  dancecityDocuments,
  dancecityPayments,
} from './dancecity.ts'
import {
  FJORDSTEG_ACCOUNT,
  fjordstegClerkUsers,
  fjordstegDocuments,
  fjordstegPayments,
} from './fjordsteg.ts'

import {NORDLYS_ACCOUNT, nordlysClerkUsers, nordlysDocuments, nordlysPayments} from './nordlys.ts'

/** The day after the founding payment, in the morning: Maja is on the phone. */
export const SEED_NOW = '2025-08-12T09:00:00.000Z'

/** What the sample Studio shows when no real service is named. Every person is invented. */
export function seedWorld(now: string = SEED_NOW): World {
  const payments = [...dancecityPayments(), ...fjordstegPayments(), ...nordlysPayments()]
  return world.parse({
    now,
    sanity: [...dancecityDocuments(), ...fjordstegDocuments(), ...nordlysDocuments()],
    stripe: {
      mode: 'test',
      accountAccess: {
        platform: 'ok',
        [DANCECITY_ACCOUNT]: 'account_invalid',
        [FJORDSTEG_ACCOUNT]: 'ok',
        [NORDLYS_ACCOUNT]: 'ok',
      },
      sessions: payments.flatMap(({sessions}) => sessions),
      charges: payments.flatMap(({charges}) => charges),
      refunds: payments.flatMap(({refunds}) => refunds),
      webhookEndpoints: [
        {
          account: 'platform',
          id: 'we_1SandboxEndpoint',
          url: 'https://school-app.example.com/api/stripe/webhook',
          status: 'enabled',
          enabled_events: ['checkout.session.completed'],
          livemode: false,
        },
      ],
    },
    clerk: {users: [...dancecityClerkUsers(), ...fjordstegClerkUsers(), ...nordlysClerkUsers()]},
  })
}
