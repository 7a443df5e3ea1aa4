import {z} from 'zod'
import type {ContentLake} from '../ports/contentLake.ts'
import {paymentIdentity} from './paymentIdentity.ts'
import type {Planned} from './planFreshly.ts'
import {doublesParams, LIVE_DOUBLES} from './readDoubles.ts'

const PRESENT = `{
  "revisions": *[_id in $ids]{_id, _rev},
  "live": ${LIVE_DOUBLES},
  "claims": *[_type == "passPaymentClaim" && array::intersects(names, $claimNames)]._id
}`

const answer = z.object({
  revisions: z.array(z.object({_id: z.string(), _rev: z.string()})),
  live: z.array(z.string()),
  claims: z.array(z.string()),
})

/**
 * A last short look before the write, after Stripe and Clerk were waited for: is every document that the plan rests on still
 * the one that was read, did the host app write nothing for the payment meanwhile, and did nobody claim it by another name?
 *
 * The transaction itself guards what it changes. What is only read could be guarded there by a patch that sets nothing, but a
 * transaction stands in the history of each of its documents and wakes whoever listens to them: the school's passes and users
 * would look edited by every repair. And no revision guards against a document that does not exist yet.
 */
export async function hasMoved(lake: ContentLake, {plan, facts}: Planned): Promise<boolean> {
  const params = {
    ids: plan.reads.map(({id}) => id),
    ...doublesParams(paymentIdentity(plan), facts.now),
  }
  const {revisions, live, claims} = answer.parse(await lake.query(PRESENT, params))
  const present = new Map(revisions.map(({_id, _rev}) => [_id, _rev]))
  const known = new Set([...facts.subscriptions, ...facts.claims].map(({id}) => id))
  return (
    plan.reads.some(({id, revision}) => present.get(id) !== revision) ||
    [...live, ...claims].some((id) => !known.has(id))
  )
}
