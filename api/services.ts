import type {AccountDirectory} from './ports/accountDirectory.ts'
import type {CallerDirectory} from './ports/callerDirectory.ts'
import type {ContentLake} from './ports/contentLake.ts'
import type {PaymentReader} from './ports/paymentReader.ts'

/** What the API writes about itself. Pino fits. Nothing that is written holds an address, a token or a query. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

export interface Settings {
  /** IANA zone in which the schools' people read dates. */
  timeZone: string
  /** Origins of the Studios that may call from a browser, such as `https://studio.example.com`. */
  allowedOrigins: readonly string[]
  /** Names of project roles. A role that neither list names may do nothing. */
  readRoles: readonly string[]
  repairRoles: readonly string[]
}

/** Everything that the API needs from outside. */
export interface Services {
  settings: Settings
  lake: ContentLake
  callers: CallerDirectory
  payments: PaymentReader
  accounts: AccountDirectory
  /** Milliseconds since the epoch. */
  clock: () => number
  log: Log
}
