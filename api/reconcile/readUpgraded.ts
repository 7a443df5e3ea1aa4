import type {HeldSubscription} from '../../schemas/rules/reconcile/heldSubscription.ts'
import {PUBLISHED} from '../lake/filters.ts'
import type {ContentLake} from '../ports/contentLake.ts'
import {HELD, heldSubscriptions} from './heldSubscriptions.ts'

const UPGRADED = `*[_type == "subscription" && ${PUBLISHED} && tenant._ref == $school
  && defined(upgradeHistory)]${HELD}`

/** The school's subscriptions into which an older app wrote the payments of their upgrades. */
export async function readUpgraded(
  lake: ContentLake,
  schoolId: string,
): Promise<HeldSubscription[]> {
  return heldSubscriptions(await lake.query(UPGRADED, {school: schoolId})).rows
}
