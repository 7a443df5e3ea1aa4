import type {Clock} from '../clock.ts'
import {createFaultInjector, type Faults} from '../http/faults.ts'
import {createHttpService} from '../http/httpService.ts'
import {createRequestLog} from '../http/requestLog.ts'
import type {ClerkWorldUser} from '../world.ts'
import {clerkRefusal, type ClerkRequest, createClerkApp} from './clerkApp.ts'
import {rateLimited, serverError} from './clerkFailure.ts'
import {createSessionTokens, type SessionTokenOptions} from './sessionTokens.ts'

/** A local Clerk that speaks HTTP to the real `@clerk/backend` client. It answers reads only. */
export interface ClerkSandbox {
  /** @param port 0 for a free one. Answers the base address. Listens on this machine alone. */
  listen(port: number): Promise<string>
  close(): Promise<void>
  /** The one key that is accepted. */
  secretKey: string
  /** `iss` of the tokens. */
  issuer: string
  /** PEM of the public key, for `verifyToken` without a request. */
  jwtKey: string
  /** Starts over with other users; faults and records are forgotten. */
  reset(users: ClerkWorldUser[]): void
  /** An RS256 session token as Clerk mints it; its times are the machine's, as `verifyToken` knows no other clock. */
  sessionToken(userId: string, options?: SessionTokenOptions): string
  unknownRequests(): string[]
  requests(): ClerkRequest[]
  faults: Faults
}

const SECRET_KEY = 'sk_test_sandboxClerkNotARealKey0001'
const ISSUER = 'https://clerk.sandbox.example.com'

export function createClerkSandbox(options: {users: ClerkWorldUser[]; clock: Clock}): ClerkSandbox {
  let {users} = options
  const tokens = createSessionTokens()
  const log = createRequestLog<ClerkRequest>((noted, timing) => ({...noted, ...timing}))
  const faults = createFaultInjector({
    ofStatus: (status) => clerkRefusal(serverError(status, 'Internal error (sandbox fault)')),
    rateLimited: () => clerkRefusal(rateLimited()),
  })
  const app = createClerkApp({
    users: () => users,
    secretKey: SECRET_KEY,
    jwk: tokens.jwk,
    log,
    faults,
    clock: options.clock,
  })
  return {
    ...createHttpService(app),
    secretKey: SECRET_KEY,
    issuer: ISSUER,
    jwtKey: tokens.publicKey,
    reset: (next) => {
      users = next
      faults.control.clear()
      log.clear()
    },
    sessionToken: (userId, token = {}) => tokens.mint(userId, ISSUER, token),
    unknownRequests: () => log.allUnknown(),
    requests: () => log.all(),
    faults: faults.control,
  }
}
