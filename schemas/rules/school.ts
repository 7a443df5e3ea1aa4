/** A tenant that sells passes. */
export interface School {
  id: string
  slug: string
  name: string
  /** The connected Stripe account, `acct_…`. Null: none is stored. Says nothing about whether the key may use it. */
  stripeAccountId: string | null
  /** IANA zone in which the school's people read dates. Configured: `tenant.settings.timezone` holds a wrong default. */
  timeZone: string
  /** Lower case, as in Stripe. */
  currency: string
}
