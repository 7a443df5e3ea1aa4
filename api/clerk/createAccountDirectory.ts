import {createClerkClient, type User} from '@clerk/backend'
import type {ClerkAccount} from '../../schemas/rules/student.ts'
import type {AccountDirectory} from '../ports/accountDirectory.ts'
import type {Reading} from '../ports/reading.ts'
import {withDeadline} from '../upstream/requestScope.ts'
import {retrying} from '../upstream/retrying.ts'
import {clerkFailure, isMissing, waitAfterClerk} from './clerkFailure.ts'

export interface ClerkAccess {
  secretKey: string
  /** Base address of a Clerk that is not Clerk's own, such as the sandbox. */
  apiUrl: string | undefined
}

/** What Clerk takes in one call. */
const MOST = 100
const MOST_MATCHES = 20

/** Clerk's users, through Clerk's own client. */
export function createAccountDirectory({secretKey, apiUrl}: ClerkAccess): AccountDirectory {
  const {users} = createClerkClient({
    secretKey,
    ...(apiUrl === undefined ? {} : {apiUrl}),
    telemetry: {disabled: true},
  })
  const list = (params: Parameters<typeof users.getUserList>[0]) =>
    read(async () => {
      const {data, totalCount} = await users.getUserList(params)
      return {value: data.map(accountOf), complete: totalCount <= data.length}
    })
  return {
    byIds: async (ids) => {
      const [id] = ids
      if (id === undefined) return {ok: true, value: [], complete: true}
      if (ids.length > 1) return list({userId: ids.slice(0, MOST), limit: MOST})
      // One user by id is one request; a list is two, for it counts as well.
      return read(async () => {
        const account = await existing(users.getUser(id))
        return {value: account === null ? [] : [accountOf(account)], complete: true}
      })
    },
    // Clerk takes an empty filter for none, and would answer everybody.
    byEmails: async (emails) =>
      emails.length === 0
        ? {ok: true, value: [], complete: true}
        : list({emailAddress: emails.slice(0, MOST), limit: MOST}),
    matching: (text) => list({query: text, limit: MOST_MATCHES}),
    probe: async () => {
      const reading = await list({limit: 1})
      return reading.ok ? {ok: true, value: null, complete: true} : reading
    },
  }
}

/** Clerk's client takes neither a signal nor a `fetch` of ours: at the deadline its call is left behind, and not ended. */
async function read<Value>(
  ask: () => Promise<{value: Value; complete: boolean}>,
): Promise<Reading<Value>> {
  try {
    return {ok: true, ...(await withDeadline(() => retrying(ask, waitAfterClerk)))}
  } catch (error) {
    return {ok: false, ...clerkFailure(error)}
  }
}

async function existing(user: Promise<User>): Promise<User | null> {
  try {
    return await user
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function accountOf(user: User): ClerkAccount {
  const primary = user.emailAddresses.find(({id}) => id === user.primaryEmailAddressId)
  return {
    id: user.id,
    name: [user.firstName, user.lastName].filter(Boolean).join(' ') || null,
    primaryEmail: primary?.emailAddress ?? null,
    emails: user.emailAddresses.map(({emailAddress, verification}) => ({
      address: emailAddress,
      verified: verification?.status === 'verified',
    })),
  }
}
