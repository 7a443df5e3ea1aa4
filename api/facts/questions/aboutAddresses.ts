import {foldEmail, mailboxOf} from '../../../schemas/rules/student.ts'
import {PLATFORM, type AccountName} from '../../ports/paymentReader.ts'
import type {Gathering} from '../gathering.ts'
import {clerkIdsOf, isForeignAddress, knownEmails} from '../personIds.ts'
import type {Question} from '../question.ts'
import {openAccountsOf} from './openAccounts.ts'
import {unique} from './unique.ts'

/** Beyond these a student file would turn into a scan of the account. The newest come first. */
const MOST_ADDRESSES_OF_CUSTOMERS = 3

export function aboutAddresses(gathering: Gathering): Question[] {
  const {person, inquiry} = gathering
  const ids = clerkIdsOf(gathering)
  const emails = unique(
    person.users.flatMap(({email}) => (email?.trim() ? [foldEmail(email), mailboxOf(email)] : [])),
  )
  return [
    ...(ids.length > 0 ? [{kind: 'clerk-ids', ids} as const] : []),
    ...(emails.length > 0 ? [{kind: 'clerk-emails', emails} as const] : []),
    ...(isForeignAddress(gathering)
      ? [{kind: 'receipt', email: inquiry.receiptEmail ?? ''} as const]
      : []),
    ...openAccountsOf(gathering).flatMap((account) =>
      spellingsOf(gathering, account).map(
        (email) => ({kind: 'sessions-of-email', account, email}) as const,
      ),
    ),
  ]
}

/**
 * Stripe compares addresses letter by letter, and keeps them as they were typed: by a phone, with a capital letter. That one is
 * tried where the school sells today, and where its owner is not known to write otherwise; for the rest the index has to do.
 */
export function spellingsOf(gathering: Gathering, account: AccountName): string[] {
  const isOwn = account === gathering.person.school.stripeAccountId
  const stated = [...knownEmails(gathering), gathering.inquiry.receiptEmail?.trim() ?? '']
  const typed = stated.filter((email) => email !== '')
  return unique(
    typed.flatMap((email) => [
      email,
      foldEmail(email),
      mailboxOf(email),
      ...(isOwn && email === foldEmail(email) ? [capitalised(email)] : []),
    ]),
  )
}

function capitalised(email: string): string {
  const folded = foldEmail(email)
  return folded.charAt(0).toUpperCase() + folded.slice(1)
}

/** What a customer paid may have no session at all. The school's own account is where it would be. */
export function aboutCustomers(gathering: Gathering): Question[] {
  const {customerIds, person} = gathering
  const account = person.school.stripeAccountId ?? PLATFORM
  if (gathering.reports.isClosed(account)) return []
  const emails = unique(knownEmails(gathering).map(foldEmail)).slice(0, MOST_ADDRESSES_OF_CUSTOMERS)
  return [
    ...emails.map((email) => ({kind: 'customers', account, email}) as const),
    ...[...customerIds].flatMap((customerId) => [
      {kind: 'sessions-of-customer', account, customerId} as const,
      {kind: 'payments-of-customer', account, customerId} as const,
    ]),
  ]
}
