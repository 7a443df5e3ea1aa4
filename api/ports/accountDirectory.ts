import type {ClerkAccount} from '../../schemas/rules/student.ts'
import type {Reading} from './reading.ts'

/** What students sign in with. Reads only; no method throws: a failure is an answer. */
export interface AccountDirectory {
  /** Those of the ids that exist. */
  byIds(ids: readonly string[]): Promise<Reading<ClerkAccount[]>>
  /** @param emails folded */
  byEmails(emails: readonly string[]): Promise<Reading<ClerkAccount[]>>
  /** By part of a name or an address. */
  matching(text: string): Promise<Reading<ClerkAccount[]>>
  probe(): Promise<Reading<null>>
}
