import {withoutHidden} from './normalProof.ts'

const STRIPE_ID = /(?<![A-Za-z0-9_])(?:cs_(?:live|test)|pi|ch|py|in)_[A-Za-z0-9]+/g

/** A payment is claimed by the first of these that is known of it, see `claimedName`. */
const PREFIXES = ['pi_', 'cs_', 'ch_', 'py_', 'in_']

/**
 * The ids of payments that stand in a text, wherever: alone, in a sentence, in an address of Stripe's dashboard or checkout.
 * Each once, the one that names the payment best first.
 */
export function stripeIdsIn(text: string): string[] {
  const found = withoutHidden(text).normalize('NFKC').match(STRIPE_ID) ?? []
  return [...new Set(found)].toSorted((a, b) => rankOf(a) - rankOf(b))
}

function rankOf(id: string): number {
  return PREFIXES.findIndex((prefix) => id.startsWith(prefix))
}
