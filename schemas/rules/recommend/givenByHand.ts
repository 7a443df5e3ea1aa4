import type {Json} from '../json.ts'
import type {Visibility} from '../visibility.ts'
import type {Recommendation, RecommendationReason} from './recommendation.ts'

/** A pass that a repair gave on what a person had seen, and that the student has and can use. */
export interface GivenByHand {
  subscriptionId: string
  passName: string
  /** Instant of the repair, UTC. */
  at: string
}

interface HeldPass {
  id: string
  passName: string | null
  visibility: Visibility
}

/** A repair as its audit note tells of it. */
interface ToldRepair {
  at: string
  stripeConfirmed: boolean
  undoneBy: string | null
  changes: readonly {
    documentId: string
    documentType: string
    field: string
    before: Json
    after: Json
  }[]
}

/** Reasons that a pass given by hand has answered: what was not to be seen then is not to be seen now. */
const ANSWERED: ReadonlySet<RecommendationReason> = new Set(['payment-unreadable', 'no-payment'])

/**
 * The newest pass that was given by hand and stands, where it settles what the recommendation cannot. Null: the complaint is
 * still open.
 */
export function givenByHand(
  {action, because}: Pick<Recommendation, 'action' | 'because'>,
  held: readonly HeldPass[],
  repairs: readonly ToldRepair[],
): GivenByHand | null {
  if (action !== 'refuse' || !ANSWERED.has(because)) return null
  const newestFirst = repairs
    .filter(({stripeConfirmed, undoneBy}) => !stripeConfirmed && undoneBy === null)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
  for (const repair of newestFirst) {
    const given = createdSubscriptions(repair)
    const pass = held.find(({id, visibility}) => given.has(id) && isUsable(visibility))
    if (pass) return {subscriptionId: pass.id, passName: pass.passName ?? '', at: repair.at}
  }
  return null
}

function createdSubscriptions({changes}: ToldRepair): ReadonlySet<string> {
  const switchedOn = changes.filter(
    ({documentType, field, before, after}) =>
      documentType === 'subscription' && field === 'isActive' && before === null && after === true,
  )
  return new Set(switchedOn.map(({documentId}) => documentId))
}

function isUsable(visibility: Visibility): boolean {
  return visibility.tab === 'active' && visibility.bookability === 'bookable'
}
