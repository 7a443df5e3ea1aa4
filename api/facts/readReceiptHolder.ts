import {z} from 'zod'
import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import {readUser} from '../../schemas/rules/documents/readUser.ts'
import type {ReceiptHolder} from '../../schemas/rules/facts.ts'
import {foldEmail} from '../../schemas/rules/student.ts'
import type {Services} from '../services.ts'
import {FOLDED_EMAIL, PUBLISHED} from '../lake/filters.ts'
import type {SourceReports} from './sourceReports.ts'
import {storedDocuments} from '../lake/storedDocument.ts'

/** The account behind a second address. The sessions are found with everybody else's. */
export type FoundHolder = Omit<ReceiptHolder, 'purchases'>

const HOLDER = `{
  "users": *[_type == "user" && ${PUBLISHED} && (_id in $ids || (defined(clerkId) && clerkId in $ids)
    || (defined(email) && ${FOLDED_EMAIL} == $email))]
}{
  users,
  "refs": array::compact(users[]._id + users[].clerkId + $ids)
}{
  users,
  "subscriptions": *[_type == "subscription" && ${PUBLISHED} && user._ref in ^.refs]
}`

const answer = z.object({
  users: storedDocuments('user'),
  subscriptions: storedDocuments('subscription'),
})

/** @param email as it was typed */
export async function readReceiptHolder(
  {accounts, lake}: Pick<Services, 'accounts' | 'lake'>,
  email: string,
  reports: SourceReports,
): Promise<FoundHolder> {
  const folded = foldEmail(email)
  const reading = await accounts.byEmails([folded])
  reports.note({source: 'clerk'}, reading)
  const clerkAccounts = (reading.ok ? reading.value : []).filter(({emails}) =>
    emails.some(({address, verified}) => verified && foldEmail(address) === folded),
  )
  const ids = clerkAccounts.map(({id}) => id)
  const found = answer.parse(await lake.query(HOLDER, {ids, email: folded}))
  return {
    email,
    clerkAccounts,
    users: found.users.rows.map(readUser),
    subscriptions: found.subscriptions.rows.map((document) => readSubscription(document)),
  }
}
