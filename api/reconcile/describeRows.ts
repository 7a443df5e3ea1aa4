import {z} from 'zod'
import type {DiscrepancyRow} from '../../schemas/contract/reconciliation.ts'
import {wasUpgraded} from '../../schemas/rules/claim/paymentClaim.ts'
import {readUser} from '../../schemas/rules/documents/readUser.ts'
import type {Discrepancy} from '../../schemas/rules/reconcile/discrepancy.ts'
import {isSettled} from '../../schemas/rules/reconcile/isSettled.ts'
import {spellingsOf} from '../../schemas/rules/documents/spellingsOf.ts'
import {eachReadable} from '../lake/eachReadable.ts'
import {PUBLISHED} from '../lake/filters.ts'
import {storedDocuments} from '../lake/storedDocument.ts'
import type {ContentLake} from '../ports/contentLake.ts'
import {readGiven} from './readGiven.ts'

const SUBSCRIPTION = `_type == "subscription" && ${PUBLISHED}`
// A question for each field, so that each can be looked up in an index.
const BY_NOW = `{
  "byId": *[_type == "user" && ${PUBLISHED} && _id in $people],
  "byClerkId": *[_type == "user" && ${PUBLISHED} && clerkId in $people],
  "active": *[${SUBSCRIPTION} && isActive == true && _id in $subscriptions]._id
}`

const ids = eachReadable(z.string(), 'subscription')
const byNow = z.object({
  byId: storedDocuments('user'),
  byClerkId: storedDocuments('user'),
  active: ids,
})

/** Adds what is read at every look and never stored with a row: the student's name, and whether somebody has settled it. */
export async function describeRows(
  rows: readonly Discrepancy[],
  lake: ContentLake,
): Promise<DiscrepancyRow[]> {
  if (rows.length === 0) return []
  const payments = rows.filter((row) => row.kind !== 'not-paid')
  const [found, given] = await Promise.all([
    lake.query(BY_NOW, {
      people: rows.flatMap(({studentId}) => studentId ?? []),
      subscriptions: rows.flatMap((row) => (row.kind === 'not-paid' ? row.subscriptionId : [])),
    }),
    readGiven(lake, payments, {upgraded: [], spell: spellingsOf}),
  ])
  const answer = byNow.parse(found)
  const names = new Map(
    [...answer.byClerkId.rows, ...answer.byId.rows]
      .map(readUser)
      .flatMap(({id, clerkId, name}) => [[clerkId ?? id, name] as const, [id, name] as const]),
  )
  const aftermath = {
    given: (paid: readonly string[]) => {
      const payment = {names: [...paid]}
      const standing = [...given.carrying(payment), ...given.claimed(payment)]
      const inUse = standing.filter((pass) => pass.isActive || wasUpgraded(pass))
      return new Set(inUse.map(({id}) => id)).size
    },
    active: new Set(answer.active.rows),
  }
  return rows.map((row) => ({
    ...row,
    studentName: names.get(row.studentId ?? '') ?? null,
    settled: isSettled(row, aftermath),
  }))
}
