import {z} from 'zod'
import {PUBLISHED} from '../lake/filters.ts'
import type {ContentLake} from '../ports/contentLake.ts'
import type {PaymentIdentity} from './paymentIdentity.ts'

/**
 * The host app gives its subscriptions random ids and takes no lock, so its webhook may write one at any instant. Where a
 * payment is known by a receipt alone, the app's own document cannot name it: there, one for the same pass and person that
 * appears at the same time is taken for it.
 */
export const LIVE_DOUBLES = `*[_type == "subscription" && ${PUBLISHED} && isActive == true
  && !(_id in $ownIds)
  && (${['stripeSessionId', 'stripePaymentId', 'stripePaymentIntentId', 'paymentId']
    .map((field) => `${bare(field)} in $paymentIds`)
    .join(' || ')}
    || supportEvidence.key in $evidenceKeys
    || (passId in $passIds && dateTime(_createdAt) >= dateTime($since)
      && dateTime(_createdAt) <= dateTime($until)
      && (user._ref in $holderIds || user._ref in *[_type == "user" && _id in $holderIds].clerkId))
  )]._id`

/** An id as it stands in a field, whichever it is, without the blanks that came with it. */
function bare(field: string): string {
  return [' ', '\\t', '\\n'].reduce(
    (value, blank) => `array::join(string::split(${value}, "${blank}"), "")`,
    field,
  )
}

/** How long before and after a repair the app's own document still counts as one for the same payment. */
const AROUND_MS = {before: 60_000, after: 600_000}

const ids = z.array(z.string())

/** @param at instant of the repair */
export async function readDoubles(
  lake: ContentLake,
  identity: PaymentIdentity,
  at: string,
): Promise<string[]> {
  if (identity.ownIds.length === 0) return []
  const found = ids.parse(await lake.query(LIVE_DOUBLES, doublesParams(identity, at)))
  return found.toSorted()
}

export function doublesParams(identity: PaymentIdentity, at: string) {
  const instant = Date.parse(at)
  return {
    ...identity,
    since: new Date(instant - AROUND_MS.before).toISOString(),
    until: new Date(instant + AROUND_MS.after).toISOString(),
  }
}
