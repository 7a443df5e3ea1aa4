import {generateKeyPairSync, type KeyObject, sign} from 'node:crypto'

export interface SessionTokenOptions {
  authorizedParty?: string
  claims?: Record<string, unknown>
  /** Negative for a token that has expired. Clerk's own live 60 seconds. */
  expiresInSeconds?: number
  issuer?: string
}

export interface SessionTokens {
  /** PEM, as Clerk's dashboard shows it. */
  publicKey: string
  jwk: object
  mint(userId: string, issuer: string, options: SessionTokenOptions): string
}

const KEY_ID = 'ins_Sandbox'
const LIFETIME_SECONDS = 60

interface Keys {
  publicKey: KeyObject
  privateKey: KeyObject
}
let keys: Keys | undefined

/** One pair for the process: making one takes longer than most tests. */
const sandboxKeys = (): Keys => (keys ??= generateKeyPairSync('rsa', {modulusLength: 2048}))

/** RS256 tokens of version 2. Times are the machine's: `verifyToken` knows no other clock. */
export function createSessionTokens(): SessionTokens {
  const {publicKey, privateKey} = sandboxKeys()
  return {
    publicKey: publicKey.export({type: 'spki', format: 'pem'}).toString(),
    jwk: {...publicKey.export({format: 'jwk'}), kid: KEY_ID, alg: 'RS256', use: 'sig'},
    mint: (userId, issuer, options) => {
      const header = encode({alg: 'RS256', cat: 'cl_B7d4PD111AAA', kid: KEY_ID, typ: 'JWT'})
      const payload = encode(claimsOf(userId, options.issuer ?? issuer, options))
      const signature = sign('RSA-SHA256', Buffer.from(`${header}.${payload}`), privateKey)
      return `${header}.${payload}.${signature.toString('base64url')}`
    },
  }
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')

function claimsOf(userId: string, issuer: string, options: SessionTokenOptions) {
  const expires = Math.floor(Date.now() / 1000) + (options.expiresInSeconds ?? LIFETIME_SECONDS)
  const issued = Math.min(Math.floor(Date.now() / 1000), expires - LIFETIME_SECONDS)
  return {
    ...(options.authorizedParty === undefined ? {} : {azp: options.authorizedParty}),
    exp: expires,
    fva: [0, -1],
    iat: issued,
    iss: issuer,
    nbf: issued - 10,
    sid: `sess_${userId.replace(/^user_/, '')}`,
    sts: 'active',
    sub: userId,
    v: 2,
    ...options.claims,
  }
}
