import type {School} from '../../schemas/rules/school.ts'
import {PLATFORM, type AccountName} from '../ports/paymentReader.ts'

/** The school's account, and the platform's, where sales before Connect are. */
export function accountsOfSchool({
  stripeAccountId,
}: Pick<School, 'stripeAccountId'>): AccountName[] {
  return stripeAccountId === null ? [PLATFORM] : [stripeAccountId, PLATFORM]
}
