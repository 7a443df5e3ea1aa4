import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import type {Subscription} from '../../schemas/rules/subscription.ts'
import {PUBLISHED} from '../lake/filters.ts'
import {storedDocuments} from '../lake/storedDocument.ts'
import type {ContentLake} from '../ports/contentLake.ts'

const UPGRADED = `*[_type == "subscription" && ${PUBLISHED} && tenant._ref == $school
  && defined(upgradeHistory)]`

const documents = storedDocuments('subscription')

/** The school's subscriptions into which an older app wrote the payments of their upgrades. */
export async function readUpgraded(lake: ContentLake, schoolId: string): Promise<Subscription[]> {
  const {rows} = documents.parse(await lake.query(UPGRADED, {school: schoolId}))
  return rows.map((row) => readSubscription(row))
}
