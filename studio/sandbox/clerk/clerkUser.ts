import type {EmailAddressJSON, UserJSON, VerificationJSON} from '@clerk/backend'
import type {ClerkWorldUser} from '../world.ts'

/** The package's types ask a verification for an id, which the service does not send. */
type SentVerification = Omit<VerificationJSON, 'id' | 'object'> & {object: string}
type SentEmailAddress = Omit<EmailAddressJSON, 'verification'> & {
  verification: SentVerification
  reserved: boolean
  matches_sso_connection: boolean
  created_at: number
  updated_at: number
}
export type SentUser = Omit<UserJSON, 'email_addresses'> & {email_addresses: SentEmailAddress[]}

const CREATED = Date.parse('2025-01-01T08:00:00Z')

export const emailsOf = (user: ClerkWorldUser): string[] => [
  ...new Set([...(user.primaryEmail === null ? [] : [user.primaryEmail]), ...user.emails]),
]

const emailId = (user: ClerkWorldUser, index: number): string =>
  `idn_${user.id.replace(/^user_/, '')}${index}`

function buildEmailAddress(user: ClerkWorldUser, email: string, index: number): SentEmailAddress {
  return {
    id: emailId(user, index),
    object: 'email_address',
    email_address: email,
    reserved: false,
    verification: {
      object: 'verification_otp',
      status: user.verified ? 'verified' : 'unverified',
      strategy: 'email_code',
      attempts: user.verified ? 1 : 0,
      expire_at: CREATED + 600_000,
    },
    linked_to: [],
    matches_sso_connection: false,
    created_at: CREATED,
    updated_at: CREATED,
  }
}

/** What Clerk keeps of sign-in methods and security for somebody who signs in with an e-mail code. */
const signIn = {
  has_image: false,
  image_url: 'https://img.clerk.com/sandbox',
  password_enabled: false,
  password_last_updated_at: null,
  two_factor_enabled: false,
  totp_enabled: false,
  backup_code_enabled: false,
  banned: false,
  locked: false,
  deprovisioned: false,
  lockout_expires_in_seconds: null,
  verification_attempts_remaining: 100,
  create_organization_enabled: true,
  create_organizations_limit: null,
  delete_self_enabled: true,
  legal_accepted_at: null,
  locale: null,
  timezone: null,
} satisfies Partial<UserJSON>

/** @param now milliseconds since the epoch */
export function buildClerkUser(user: ClerkWorldUser, now: number): SentUser {
  const [first = '', ...rest] = user.name.trim().split(/\s+/)
  const emails = emailsOf(user)
  return {
    id: user.id,
    object: 'user',
    ...signIn,
    username: null,
    first_name: first === '' ? null : first,
    last_name: rest.length === 0 ? null : rest.join(' '),
    primary_email_address_id: user.primaryEmail === null ? null : emailId(user, 0),
    primary_phone_number_id: null,
    primary_web3_wallet_id: null,
    email_addresses: emails.map((email, index) => buildEmailAddress(user, email, index)),
    phone_numbers: [],
    web3_wallets: [],
    organization_memberships: null,
    external_accounts: [],
    enterprise_accounts: [],
    public_metadata: user.publicMetadata,
    private_metadata: {},
    unsafe_metadata: {},
    external_id: null,
    last_sign_in_at: now,
    last_active_at: now,
    created_at: CREATED,
    updated_at: CREATED,
  }
}
