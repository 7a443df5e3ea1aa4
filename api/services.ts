import type {AccountDirectory} from './ports/accountDirectory.ts'
import type {AuthorDirectory} from './ports/authorDirectory.ts'
import type {CallerDirectory} from './ports/callerDirectory.ts'
import type {ContentLake} from './ports/contentLake.ts'
import type {Pace} from './ports/pace.ts'
import type {DocumentHistory} from './ports/documentHistory.ts'
import type {PaymentReader} from './ports/paymentReader.ts'
import type {ProofStore} from './ports/proofStore.ts'
import type {SessionVerifier} from './ports/sessionVerifier.ts'
import type {StudentNotifier} from './ports/studentNotifier.ts'

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
  /** The same for people who come from the school's own app: values of `role` of their `user` document. */
  schoolReadRoles: readonly string[]
  schoolRepairRoles: readonly string[]
  rateLimits: RateLimits
  /** The longest that one call to Sanity, Stripe or Clerk may take, retries included. */
  upstreamDeadlineMs: number
}

/** How often one caller may ask within a minute, on one instance of the API. */
export interface RateLimits {
  readsPerMinute: number
  repairsPerMinute: number
  /** Requests that proved nothing. */
  failuresPerMinute: number
  /** Name of the header in which the host says who is calling, such as `x-real-ip`. Null: the host says nothing that could be believed. */
  addressHeader: string | null
}

/** Everything that the API needs from outside. */
export interface Services {
  settings: Settings
  lake: ContentLake
  history: DocumentHistory
  authors: AuthorDirectory
  callers: CallerDirectory
  proofs: ProofStore
  /** Null: sessions of the schools' app are not trusted here. */
  sessions: SessionVerifier | null
  payments: PaymentReader
  /** How often an account is asked by work that reads all of it. Shared by all such work of the process. */
  pace: Pace
  accounts: AccountDirectory
  /** Null: students are not told from here. */
  notifier: StudentNotifier | null
  /** Milliseconds since the epoch. */
  clock: () => number
  log: Log
}
