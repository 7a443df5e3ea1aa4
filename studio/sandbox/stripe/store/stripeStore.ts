import type {StripeWorld} from '../../world.ts'
import type {AccountObject} from '../objects/wire.ts'
import {type AccountObjects, type AccountStore, createAccountStore} from './accountStore.ts'
import {createFiller} from './filler.ts'
import {recordArrival} from './recordArrival.ts'

export type Access = StripeWorld['accountAccess'][string]
export type Kind = keyof AccountObjects

/** The account that a request without `Stripe-Account` speaks for. */
export const PLATFORM_ACCOUNT_ID = 'acct_1SandboxPlatform'

export interface StripeStore {
  mode: StripeWorld['mode']
  /** @param account `platform` or `acct_…` */
  access(account: string): Access
  setAccess(account: string, access: Access): void
  account(account: string): AccountStore
  /** Those of schools that have not revoked the platform's access. */
  connectedAccounts(): AccountStore[]
  put(kind: Kind, object: AccountObject): void
}

export function createStripeStore(world: StripeWorld): StripeStore {
  const objects = listsOf(world)
  const access = new Map(Object.entries(world.accountAccess))
  const stores = new Map<string, AccountStore>()
  const account = (name: string) => {
    const known = stores.get(name)
    if (known) return known
    const store = openAccount(name, objects, world)
    stores.set(name, store)
    return store
  }
  // A malformed world shall fail where it is handed in, not at the first request.
  for (const name of access.keys()) account(name)
  return {
    mode: world.mode,
    access: (name) => access.get(name) ?? 'account_invalid',
    setAccess: (name, next) => void access.set(name, next),
    account,
    connectedAccounts: () =>
      [...access]
        .filter(([name, granted]) => name !== 'platform' && granted !== 'account_invalid')
        .map(([name]) => account(name)),
    put: (kind, object) => {
      recordArrival(objects, kind, object)
      stores.delete(object.account)
      account(object.account)
    },
  }
}

const listsOf = (world: StripeWorld): AccountObjects => ({
  sessions: [...world.sessions],
  charges: [...world.charges],
  refunds: [...world.refunds],
  disputes: [...world.disputes],
  invoices: [...world.invoices],
  events: [...world.events],
  webhookEndpoints: [...world.webhookEndpoints],
})

function openAccount(name: string, objects: AccountObjects, world: StripeWorld): AccountStore {
  const livemode = world.mode === 'live'
  const platform = name === 'platform'
  const owner = {accountId: platform ? PLATFORM_ACCOUNT_ID : name, platform, livemode}
  const own = ofAccount(objects, name)
  const isVisible = visibleInMode(own, livemode)
  const seen = mapLists(own, (list) => list.filter(isVisible))
  const hidden = Object.values(own).flatMap((list: AccountObject[]) =>
    list.filter((object) => !isVisible(object)),
  )
  return createAccountStore(
    owner,
    seen,
    fillersOf(name, world),
    new Set(hidden.flatMap((object) => [object.id, ...idsNamedBy(object)])),
  )
}

function fillersOf(name: string, world: StripeWorld) {
  const plans = [world.fillerNewerSessions ?? []].flat()
  return plans
    .filter((plan) => plan.account === name && plan.count > 0)
    .map((plan, number) => createFiller(plan, number, world.mode === 'live'))
}

const ofAccount = (objects: AccountObjects, name: string) =>
  mapLists(objects, (list) => list.filter((object) => object.account === name))

const mapLists = (
  objects: AccountObjects,
  change: (list: AccountObject[]) => AccountObject[],
): AccountObjects => ({
  sessions: change(objects.sessions),
  charges: change(objects.charges),
  refunds: change(objects.refunds),
  disputes: change(objects.disputes),
  invoices: change(objects.invoices),
  events: change(objects.events),
  webhookEndpoints: change(objects.webhookEndpoints),
})

/** The objects that exist only because another names them. */
const idsNamedBy = (object: AccountObject): string[] =>
  ['payment_intent', 'invoice', 'subscription', 'customer'].flatMap((field) => {
    const id = object[field]
    return typeof id === 'string' ? [id] : []
  })

const paymentIntentId = (object: AccountObject): string | null =>
  typeof object['payment_intent'] === 'string' ? object['payment_intent'] : null

function modeOf(object: AccountObject): boolean | undefined {
  if (typeof object['livemode'] === 'boolean') return object['livemode']
  if (object.id.startsWith('cs_live_')) return true
  return object.id.startsWith('cs_test_') ? false : undefined
}

/** An object says its mode itself, or by its id, or it shares that of the session that it was paid for. */
function visibleInMode(objects: AccountObjects, livemode: boolean) {
  const byIntent = new Map(
    objects.sessions.map((session) => [paymentIntentId(session), modeOf(session)]),
  )
  const modeOfCharge = new Map(
    objects.charges.map((charge) => [
      charge.id,
      modeOf(charge) ?? byIntent.get(paymentIntentId(charge) ?? ''),
    ]),
  )
  return (object: AccountObject): boolean => {
    const charge = typeof object['charge'] === 'string' ? object['charge'] : ''
    const mode =
      modeOf(object) ?? modeOfCharge.get(charge) ?? byIntent.get(paymentIntentId(object) ?? '')
    return (mode ?? livemode) === livemode
  }
}
