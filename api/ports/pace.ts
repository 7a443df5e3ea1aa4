import type {AccountName} from './paymentReader.ts'

/** Keeps work that reads whole accounts within what Stripe allows, and leaves room for people who look something up. */
export interface Pace {
  /** Resolves when the account may be asked once more. First come, first served. */
  turn(account: AccountName): Promise<void>
  /** The account asked for less, or did not answer: everybody leaves it alone, twice as long each time. */
  slowDown(account: AccountName): void
  /** It answered. */
  recover(account: AccountName): void
}
