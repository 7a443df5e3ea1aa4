import {foldEmail, mailboxOf} from '../../schemas/rules/student.ts'
import {FOLDED_EMAIL, MAILBOX} from '../lake/filters.ts'
import {addAccounts} from './addAccounts.ts'
import type {Found, SearchContext} from './found.ts'
import type {Search} from '../../schemas/rules/search/parseSearch.ts'
import {readUsers} from './readUsers.ts'

/** By an address as people spell it: case and spaces do not matter, and a `+tag` may be missing or one too many. */
export async function findByEmail(
  {email, withoutTag}: Extract<Search, {kind: 'email'}>,
  context: SearchContext,
): Promise<Found[]> {
  const {services, reports, now} = context
  const emails = withoutTag === null ? [email] : [email, withoutTag]
  const [users, reading] = await Promise.all([
    readUsers(services.lake, `${FOLDED_EMAIL} in $emails || ${MAILBOX} == $mailbox`, {
      emails,
      mailbox: mailboxOf(email),
      now,
    }),
    services.accounts.byEmails(emails),
  ])
  reports.note({source: 'clerk'}, reading)
  const accounts = reading.ok ? reading.value : []
  const foundBy = (addresses: readonly (string | null)[]): Found['foundBy'] =>
    addresses.some((address) => address !== null && foldEmail(address) === email)
      ? 'email'
      : 'email-plus-tag'
  return [
    ...users.map((user) => ({
      user,
      account: null,
      foundBy: foundBy([user.email]),
      schoolId: null,
    })),
    ...(await addAccounts(context, users, accounts, (account) =>
      foundBy(account.emails.map(({address}) => address)),
    )),
  ]
}
