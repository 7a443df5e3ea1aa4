import {z} from 'zod'
import {paymentNameIn} from '../../schemas/rules/matching/carriedNames.ts'
import type {NotPaid} from '../../schemas/rules/reconcile/discrepancy.ts'
import type {HeldSubscription} from '../../schemas/rules/reconcile/heldSubscription.ts'
import {notPaid} from '../../schemas/rules/reconcile/notPaid.ts'
import type {School} from '../../schemas/rules/school.ts'
import {accountsOfSchool} from '../facts/accountsOfSchool.ts'
import type {SourceReports} from '../facts/sourceReports.ts'
import {eachReadable} from '../lake/eachReadable.ts'
import {PUBLISHED} from '../lake/filters.ts'
import type {Services} from '../services.ts'
import {heldSubscriptions} from './heldSubscriptions.ts'
import type {Journal} from './journal.ts'
import type {PaymentLookup} from './paymentLookup.ts'
import {withUnreadable} from './reconciliationState.ts'

const PAGE = 500
const PARTS_AT_ONCE = 50
/** Each may have to be asked for at Stripe, and the work has to be able to end between them. */
const AT_ONCE = 50

const PAID = `*[_type == "passReconciliationPart" && keyMode == $keyMode && school == $school
  && run == $run && part >= $from && part < $to].paid[]`

const NEWEST = `*[_type == "subscription" && ${PUBLISHED} && tenant._ref == $school]
  | order(_createdAt desc, _id desc)[0...${PAGE}]`
const NEXT = `*[_type == "subscription" && ${PUBLISHED} && tenant._ref == $school
  && _createdAt <= $at && (_createdAt < $at || _id < $id)]
  | order(_createdAt desc, _id desc)[0...${PAGE}]`

interface ReadOptions {
  services: Pick<Services, 'lake' | 'payments' | 'clock'>
  school: School
  journal: Journal
  lookup: PaymentLookup
  reports: SourceReports
  isOver: () => boolean
}

/**
 * Goes through the school's subscriptions, newest first, and records those for which no payment was found. What is held in
 * memory for this are the ids of the paid ones.
 *
 * @throws ProblemError `sanity-…`
 */
export async function readSubscriptions(options: ReadOptions): Promise<void> {
  const {services, school, journal, isOver} = options
  const paid = await readPaid(options)
  while (!isOver() && !journal.isOvertaken() && journal.state().stage === 'subscriptions') {
    const {subscriptionsAfter: after} = journal.state()
    const listed = await services.lake.query(after === null ? NEWEST : NEXT, {
      school: school.id,
      ...after,
    })
    const page = places.parse(listed)
    const {rows: held, unreadable} = heldSubscriptions(listed)
    const byId = new Map(held.map((subscription) => [subscription.id, subscription]))
    const chunks = page.length === 0 ? [[]] : chunked(page)
    for (const [index, chunk] of chunks.entries()) {
      if (index > 0 && isOver()) break
      const unpaid = chunk.flatMap(({_id}) => (paid.has(_id) ? [] : (byId.get(_id) ?? [])))
      const rows = await Promise.all(unpaid.map((subscription) => rowOf(subscription, options)))
      const last = chunk.at(-1)
      const isEnd = page.length < PAGE && index === chunks.length - 1
      journal.record({rows: rows.filter((row) => row !== null), paid: []}, (state) => ({
        ...state,
        subscriptionsRead: state.subscriptionsRead + chunk.length,
        unreadable: index === 0 ? withUnreadable(state.unreadable, unreadable) : state.unreadable,
        ...(last && {subscriptionsAfter: {at: last._createdAt, id: last._id}}),
        ...(isEnd && {
          stage: 'finished',
          finishedAt: new Date(services.clock()).toISOString(),
        }),
      }))
      await journal.room()
    }
  }
}

function chunked<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / AT_ONCE)
  return Array.from({length: count}, (_, index) =>
    items.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  )
}

/** That a payment is not there is said only once it was asked for: it may be no checkout, or younger than this run. */
async function rowOf(
  subscription: HeldSubscription,
  {school, lookup, reports}: ReadOptions,
): Promise<NotPaid | null> {
  const row = notPaid(subscription, school.currency)
  if (row.cause !== 'payment-not-found') return row
  const names = subscription.paymentIds.flatMap((id) => paymentNameIn(id) ?? [])
  for (const account of accountsOfSchool(school)) {
    const reading = await lookup.isPaid(account, names)
    if (!reading.ok) reports.note({source: 'stripe', account}, reading)
    if (!reading.ok || reading.value) return null
  }
  return row
}

/** As it is stored, for the lake compares it so. What is no text stands behind all that is. */
const places = z.array(z.object({_id: z.string(), _createdAt: z.string().catch('')}))

const ids = eachReadable(z.string(), 'passReconciliationPart')

async function readPaid({services, school, journal}: ReadOptions): Promise<ReadonlySet<string>> {
  const {run, parts} = journal.state()
  const {lake, payments} = services
  const paid = new Set<string>()
  for (let from = 0; from < parts; from += PARTS_AT_ONCE) {
    const params = {
      keyMode: payments.keyMode,
      school: school.id,
      run,
      from,
      to: from + PARTS_AT_ONCE,
    }
    for (const id of ids.parse(await lake.query(PAID, params)).rows) paid.add(id)
  }
  return paid
}
