const SECRETS = /\b(?:sk|rk|pk|whsec)_[A-Za-z0-9_]+|\bBearer \S+/g

/** A text without what opens doors at Stripe or Clerk. */
export function withoutSecrets(text: string): string {
  return text.replace(SECRETS, '[secret]')
}
