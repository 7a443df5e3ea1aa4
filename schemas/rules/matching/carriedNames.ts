import type {JsonObject} from '../json.ts'
import {oncePer} from '../oncePer.ts'
import type {Subscription} from '../subscription.ts'

/** Names of payments as Stripe makes them: sessions, intents, charges of every kind, invoices. */
const STRIPE_NAME = /^(?:cs_(?:live|test)|pi|ch|py|in)_\w+$/

/** An early webhook wrote intents as sessions that never were. */
const INTENT_AS_SESSION = 'pi_session_'

/** Blanks of every kind, also those that no eye sees. */
const OUTER_BLANKS = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g

/** The name of a payment that a value is, in whatever field and with whatever blanks it was stored; null where it is none. */
export function paymentNameIn(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const bare = value.replace(OUTER_BLANKS, '')
  if (bare.startsWith(INTENT_AS_SESSION)) {
    const rest = bare.slice(INTENT_AS_SESSION.length)
    return paymentNameIn(rest.startsWith('pi_') ? rest : `pi_${rest}`)
  }
  return STRIPE_NAME.test(bare) ? bare : null
}

/** Every name of a payment that a subscription carries, whichever field it stands in. */
export function carriedNames({document}: Pick<Subscription, 'document'>): readonly string[] {
  return namesIn(document)
}

const namesIn = oncePer((document: JsonObject): readonly string[] => [
  ...new Set(Object.values(document).flatMap((value) => paymentNameIn(value) ?? [])),
])

/** Where a name of each kind belongs. The host app looks for it nowhere else. */
export function belongsIn(name: string): 'stripeSessionId' | 'stripePaymentId' | null {
  if (name.startsWith('cs_')) return 'stripeSessionId'
  return name.startsWith('pi_') ? 'stripePaymentId' : null
}
