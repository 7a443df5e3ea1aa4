import {z} from 'zod'
import {notPaid} from '../../schemas/rules/reconcile/notPaid.ts'
import type {School} from '../../schemas/rules/school.ts'
import {eachReadable} from '../lake/eachReadable.ts'
import {PUBLISHED} from '../lake/filters.ts'
import type {Services} from '../services.ts'
import {heldSubscriptions} from './heldSubscriptions.ts'
import type {Journal} from './journal.ts'
import {withUnreadable} from './reconciliationState.ts'

const PAGE = 500
const PARTS_AT_ONCE = 50

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
    const last = page.at(-1)
    const rows = held
      .filter(({id}) => !paid.has(id))
      .map((subscription) => notPaid(subscription, school.currency))
    journal.record({rows, paid: []}, (state) => ({
      ...state,
      subscriptionsRead: state.subscriptionsRead + page.length,
      unreadable: withUnreadable(state.unreadable, unreadable),
      ...(last && {subscriptionsAfter: {at: last._createdAt, id: last._id}}),
      ...(page.length < PAGE && {
        stage: 'finished',
        finishedAt: new Date(services.clock()).toISOString(),
      }),
    }))
    await journal.room()
  }
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
