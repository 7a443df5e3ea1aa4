import {randomId} from './randomId.ts'
import {plainError} from './lakeError.ts'
import {permissionsOf, type Permission} from './permissions.ts'

export interface LakeUser {
  id: string
  name: string
  email: string
  /** Empty: signed in to the service, but no member of this project. */
  role: 'administrator' | 'editor' | 'viewer' | (string & {})
  /** A token of the project, and no person. */
  isRobot?: true
  /** At least 32 characters: the Studio ignores a shorter one without a word. */
  token: string
}

export interface Caller {
  user: LakeUser
  permissions: ReadonlySet<Permission>
}

export interface Accounts {
  users: readonly LakeUser[]
  find(userId: string): LakeUser | undefined
  /** Who sent the request; undefined without a token, and 401 with one that nobody has or that was revoked. */
  identify(headers: Headers): Caller | undefined
  revoke(token: string): void
  /** One-time session ids of the sign-in redirect. */
  openSession(user: LakeUser): string
  redeemSession(sessionId: string): string
}

const MIN_TOKEN_LENGTH = 32

export function createAccounts(users: readonly LakeUser[]): Accounts {
  const short = users.find((user) => user.token.length < MIN_TOKEN_LENGTH)
  if (short) {
    throw new Error(
      `Sandbox lake: the token of ${short.id} has fewer than ${MIN_TOKEN_LENGTH} characters`,
    )
  }
  const byToken = new Map(users.map((user) => [user.token, user]))
  const sessions = new Map<string, string>()
  return {
    users,
    find: (userId) => users.find((user) => user.id === userId),
    identify: (headers) => {
      const token = tokenOf(headers)
      if (token === undefined) return undefined
      const user = byToken.get(token)
      if (!user) throw plainError(401, 'Session not found', 'SIO-401-ANF')
      return {user, permissions: permissionsOf(user.role)}
    },
    revoke: (token) => void byToken.delete(token),
    openSession: (user) => {
      const sessionId = randomId(24)
      sessions.set(sessionId, user.token)
      return sessionId
    },
    redeemSession: (sessionId) => {
      const token = sessions.get(sessionId)
      sessions.delete(sessionId)
      if (token === undefined) throw plainError(401, 'Session not found', 'SIO-401-ANF')
      return token
    },
  }
}

function tokenOf(headers: Headers): string | undefined {
  const bearer = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1]
  return bearer ?? /(?:^|;\s*)sanitySession=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1]
}
