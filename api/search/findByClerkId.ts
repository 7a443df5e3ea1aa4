import {addAccounts} from './addAccounts.ts'
import type {Found, SearchContext} from './found.ts'
import type {Search} from '../../schemas/rules/search/parseSearch.ts'
import {readUsers} from './readUsers.ts'

/** By a Clerk id, in either of the places where documents keep it. */
export async function findByClerkId(
  {id}: Extract<Search, {kind: 'clerk-id'}>,
  context: SearchContext,
): Promise<Found[]> {
  const {services, reports, now} = context
  const [users, reading] = await Promise.all([
    readUsers(services.lake, '_id == $id || clerkId == $id', {id, now}),
    services.accounts.byIds([id]),
  ])
  reports.note({source: 'clerk'}, reading)
  const accounts = reading.ok ? reading.value : []
  return [
    ...users.map((user): Found => ({user, account: null, foundBy: 'clerk-id', schoolId: null})),
    ...(await addAccounts(context, users, accounts, () => 'clerk-id')),
  ]
}
