import type {AccountStore} from '../store/accountStore.ts'
import {PLATFORM_ACCOUNT_ID, type StripeStore} from '../store/stripeStore.ts'
import {badKey, noAccess, noKey} from './stripeFailure.ts'

/** Who asks, for which account, and what the key lacks there. */
export interface Caller {
  key: string
  /** `platform` or `acct_…` */
  account: string
  store: AccountStore
  missing: string[]
  openAccount(id: string): AccountStore
  /** Those that are connected to the account that is asked: none, unless it is the platform. */
  connectedAccounts(): AccountStore[]
}

const nameOf = (id: string): string => (id === PLATFORM_ACCOUNT_ID ? 'platform' : id)

export function authenticate(
  headers: Headers,
  state: {store(): StripeStore; secretKey(): string},
): Caller {
  const key = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1]
  if (key === undefined) throw noKey()
  if (key !== state.secretKey()) throw badKey(key)
  const store = state.store()
  const open = (id: string) => {
    const name = nameOf(id)
    const access = store.access(name)
    if (access === 'account_invalid') {
      throw noAccess(key, name === 'platform' ? PLATFORM_ACCOUNT_ID : name)
    }
    return {name, access}
  }
  const {name, access} = open(headers.get('stripe-account') ?? 'platform')
  return {
    key,
    account: name,
    store: store.account(name),
    missing: access === 'ok' ? [] : access.missingPermissions,
    openAccount: (id) => store.account(open(id).name),
    connectedAccounts: () => (name === 'platform' ? store.connectedAccounts() : []),
  }
}
