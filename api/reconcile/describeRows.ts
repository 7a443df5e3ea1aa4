import {z} from 'zod'
import type {DiscrepancyRow} from '../../schemas/contract/reconciliation.ts'
import {readUser} from '../../schemas/rules/documents/readUser.ts'
import type {Discrepancy} from '../../schemas/rules/reconcile/discrepancy.ts'
import {isSettled} from '../../schemas/rules/reconcile/isSettled.ts'
import {spellingsOf} from '../../schemas/rules/documents/spellingsOf.ts'
import {trimmedText} from '../../schemas/rules/documents/trimmedText.ts'
import {eachReadable} from '../lake/eachReadable.ts'
import {PUBLISHED} from '../lake/filters.ts'
import {storedDocuments} from '../lake/storedDocument.ts'
import type {ContentLake} from '../ports/contentLake.ts'

const SUBSCRIPTION = `_type == "subscription" && ${PUBLISHED}`
// A question for each field, so that each can be looked up in an index.
const BY_NOW = `{
  "byId": *[_type == "user" && ${PUBLISHED} && _id in $people],
  "byClerkId": *[_type == "user" && ${PUBLISHED} && clerkId in $people],
  "given": *[${SUBSCRIPTION} && stripeSessionId in $sessions].stripeSessionId,
  "active": *[${SUBSCRIPTION} && isActive == true && _id in $subscriptions]._id
}`

const ids = eachReadable(z.string(), 'subscription')
const byNow = z.object({
  byId: storedDocuments('user'),
  byClerkId: storedDocuments('user'),
  given: ids,
  active: ids,
})

/** Adds what is read at every look and never stored with a row: the student's name, and whether somebody has settled it. */
export async function describeRows(
  rows: readonly Discrepancy[],
  lake: ContentLake,
): Promise<DiscrepancyRow[]> {
  if (rows.length === 0) return []
  const answer = byNow.parse(
    await lake.query(BY_NOW, {
      people: rows.flatMap(({studentId}) => studentId ?? []),
      sessions: spellingsOf(
        rows.flatMap((row) => (row.kind === 'not-given' ? row.purchaseId : [])),
      ),
      subscriptions: rows.flatMap((row) => (row.kind === 'not-paid' ? row.subscriptionId : [])),
    }),
  )
  const names = new Map(
    [...answer.byClerkId.rows, ...answer.byId.rows]
      .map(readUser)
      .flatMap(({id, clerkId, name}) => [[clerkId ?? id, name] as const, [id, name] as const]),
  )
  const aftermath = {
    given: new Set(answer.given.rows.map(trimmedText)),
    active: new Set(answer.active.rows),
  }
  return rows.map((row) => ({
    ...row,
    studentName: names.get(row.studentId ?? '') ?? null,
    settled: isSettled(row, aftermath),
  }))
}
