import type {AccountName} from '../../ports/paymentReader.ts'
import {accountsOfSchool} from '../accountsOfSchool.ts'
import type {Gathering} from '../gathering.ts'

/** The accounts of the school, in so far as they let anybody in. */
export function openAccountsOf({person, reports}: Gathering): AccountName[] {
  return accountsOfSchool(person.school).filter((account) => !reports.isClosed(account))
}
