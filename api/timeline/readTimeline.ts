import type {TimelineResponse} from '../../schemas/contract/timeline.ts'
import {assess} from '../../schemas/rules/assessment/assess.ts'
import type {Assessment} from '../../schemas/rules/assessment/assessment.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import type {Purchase} from '../../schemas/rules/purchase.ts'
import type {Subscription} from '../../schemas/rules/subscription.ts'
import type {Author} from '../../schemas/rules/timeline/timelineEntry.ts'
import type {HistoryRead} from '../../schemas/rules/timeline/timelineFacts.ts'
import {timelineOf} from '../../schemas/rules/timeline/timelineOf.ts'
import type {ScopedServices} from '../auth/visibleSchools.ts'
import {gatherFacts} from '../facts/gatherFacts.ts'
import {stripeUrlOf} from '../views/stripeUrlOf.ts'
import {readEvents} from './readEvents.ts'
import {readHistory} from './readHistory.ts'
import {readRecords} from './readRecords.ts'
import {readReturns} from './readReturns.ts'
import {timelineNotes} from './timelineNotes.ts'
import {createTimelineReports, type TimelineReports} from './timelineReports.ts'

interface Wanted {
  schoolId: string
  studentId: string
  /** Null: everything. */
  subscriptionId: string | null
}

/**
 * What happened to one student's passes at one school. Two steps beyond the student file: the dataset's history and Stripe
 * side by side, then the names of those who wrote. Each failing source is named, and the rest is told.
 *
 * @throws ProblemError as `gatherFacts`
 */
export async function readTimeline(
  services: ScopedServices,
  {schoolId, studentId, subscriptionId}: Wanted,
): Promise<TimelineResponse> {
  const {facts, notes: stored} = await gatherFacts(services, {
    schoolId,
    studentId,
    receiptEmail: null,
    intent: null,
  })
  const reports = createTimelineReports()
  const assessment = assess(facts)
  const purchases = purchasesHere(assessment)
  const subscriptions = subscriptionsHere(assessment, purchases)
  const notes = timelineNotes(stored, schoolId)
  const [returns, events, history, records] = await Promise.all([
    readReturns(services, purchases, reports),
    readEvents(services, purchases, facts.now, reports),
    readHistory(services, {student: facts.student, subscriptions, subscriptionId, notes}, reports),
    readRecords(services, schoolId, facts.student),
  ])
  const authors = await readAuthors(services, history, reports)
  const timeline = timelineOf(
    {
      now: facts.now,
      purchases: purchases.map((purchase) => ({purchase, stripeUrl: stripeUrlOf(purchase)})),
      subscriptions,
      links: assessment.subscriptions.flatMap(({link}) => link ?? []),
      ...logsHere(facts, purchases),
      bookings: facts.bookings.filter(({schoolId: at}) => at === null || at === schoolId),
      ...returns,
      ...events,
      history,
      authors,
      notes,
      ...records,
    },
    subscriptionId,
  )
  return {
    checkedAt: facts.now,
    school: facts.school,
    studentId: facts.student.id,
    ...timeline,
    sources: [...facts.sources, ...reports.all()],
  }
}

/** The student's own, and whoever's a subscription of theirs rests on. Newest first. */
function purchasesHere({facts, purchases, others}: Assessment): Purchase[] {
  return [...purchases, ...others.filter(({links}) => links.length > 0)]
    .filter(({schoolId}) => schoolId === null || schoolId === facts.school.id)
    .map(({purchase}) => purchase)
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
}

/** Those of the school, and those anywhere that stand for one of its payments. */
function subscriptionsHere(
  {facts, subscriptions}: Assessment,
  purchases: Purchase[],
): Subscription[] {
  const paid = new Set(purchases.map(({purchaseId}) => purchaseId))
  return subscriptions
    .filter(
      ({subscription: {schoolId}, link}) =>
        schoolId === null ||
        schoolId === facts.school.id ||
        (link !== null && paid.has(link.purchaseId)),
    )
    .map(({subscription}) => subscription)
}

/** Of the payments that are told, and of those that nobody could read but that were made to this school or to none. */
function logsHere(
  {webhookLogs, earliestWebhookLogAt, school, purchases: all}: StudentFacts,
  purchases: Purchase[],
) {
  const told = new Set<string | null>(purchases.flatMap(idsOf))
  const elsewhere = new Set<string | null>(all.flatMap(idsOf))
  return {
    earliestWebhookLogAt,
    webhookLogs: webhookLogs.filter(
      ({sessionId, schoolId}) =>
        told.has(sessionId) ||
        (!elsewhere.has(sessionId) &&
          (schoolId === null || schoolId === school.id || schoolId === school.slug)),
    ),
  }
}

function idsOf({purchaseId, paymentIntentId, chargeId}: Purchase): string[] {
  return [purchaseId, paymentIntentId, chargeId].filter((id) => id !== null)
}

async function readAuthors(
  {authors}: Pick<ScopedServices, 'authors'>,
  history: HistoryRead | null,
  reports: TimelineReports,
): Promise<ReadonlyMap<string, Author>> {
  const ids = history?.revisions.map(({authorId}) => authorId) ?? []
  if (ids.length === 0) return new Map()
  const found = reports.note('authors', null, await authors.authors(ids))
  return new Map(
    (found ?? []).flatMap((author) => (author.id === null ? [] : [[author.id, author]])),
  )
}
