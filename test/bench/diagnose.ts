import {factsOf} from '../../api/facts/factsOf.ts'
import type {Gathering} from '../../api/facts/gathering.ts'
import {studentFileOf} from '../../api/views/studentFileOf.ts'
import {assess} from '../../schemas/rules/assessment/assess.ts'
import type {Assessment} from '../../schemas/rules/assessment/assessment.ts'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import {NO_ANSWERS} from '../../schemas/rules/expectedSubscription.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'
import {planRepair} from '../../schemas/rules/plan/planRepair.ts'
import {recommend} from '../../schemas/rules/recommend/recommend.ts'
import type {TimelineFacts} from '../../schemas/rules/timeline/timelineFacts.ts'
import {timelineOf} from '../../schemas/rules/timeline/timelineOf.ts'
import {busyStudent} from './busyStudent.ts'
import {gatheringOfCase} from './gatheringOfCase.ts'
import {median} from './median.ts'
import {numberOption} from './options.ts'
import {trail} from './trail.ts'

const RUNS = 15
const WARM_UP = 10
const NOTES = 20
const NOW = '2025-09-15T08:00:00.000Z'
const MICROSECONDS = 1000
const ACTOR = {
  id: 'pBusy',
  name: 'Busy',
  role: 'administrator',
  via: 'sanity',
  mayRepair: true,
  schools: 'all',
} as const

/**
 * Processor time for a student who has bought and been given a great deal: of one diagnosis with its recommendation
 * (`medianCpuMs`), and of the whole answer (`answerCpuMs`): facts, file, timeline, the plan that puts a pass right, and the
 * JSON of it all. `growth`: how much more than twice the time twice the payments take.
 */
export async function benchDiagnose(): Promise<Record<string, number>> {
  const wanted = numberOption('purchases', 2000)
  const notes = [...trail(NOTES)]
  const gathering = gatheringOfCase(busyStudent(wanted), notes)
  const half = gatheringOfCase(busyStudent(Math.round(wanted / 2)), notes)
  // Until the machine code of everything that takes part is the one that stays.
  for (let run = 0; run < WARM_UP; run += 1) answer(readAnew(gathering))
  const times: {ofWhole: number; ofHalf: number; ofDiagnosis: number}[] = []
  // Side by side, so that a machine that slows down slows all of them.
  for (let run = 0; run < RUNS; run += 1) {
    const facts = factsIn(readAnew(gathering))
    times.push({
      ofWhole: timeOf(answer, readAnew(gathering)),
      ofHalf: timeOf(answer, readAnew(half)),
      ofDiagnosis: timeOf((it) => recommend(diagnose(it)), facts),
    })
  }
  const {purchases, subscriptions} = factsIn(gathering)
  const answerCpuMs = median(times.map(({ofWhole}) => ofWhole))
  const twiceTheHalf = 2 * median(times.map(({ofHalf}) => ofHalf))
  return {
    purchases: purchases.length,
    subscriptions: subscriptions.length,
    medianCpuMs: median(times.map(({ofDiagnosis}) => ofDiagnosis)),
    answerCpuMs,
    growth: Math.round((answerCpuMs / twiceTheHalf) * 100) / 100,
  }
}

/** All that is worked out for such a student: the file, its timeline, and the plan that puts one of the passes right. */
function answer(gathering: Gathering): string {
  const facts = factsIn(gathering)
  const {notes} = gathering.person
  const file = studentFileOf({facts, notes, deepSearch: {state: 'not-needed', coverage: []}}, ACTOR)
  const assessment = assess(facts)
  const timeline = timelineOf(timelineFactsIn(assessment), null)
  return JSON.stringify({file, timeline, plan: planRepair(assessment, correction(assessment))})
}

/** As after another reading: nothing that was worked out of the one before is known. */
function readAnew(gathering: Gathering): Gathering {
  const {person, sessions, charges, clerkAccounts} = gathering
  return {...gathering, ...structuredClone({person, sessions, charges, clerkAccounts})}
}

function factsIn(gathering: Gathering): StudentFacts {
  return factsOf(gathering, {now: NOW, keyMode: 'live'})
}

function timelineFactsIn({facts, purchases, subscriptions}: Assessment): TimelineFacts {
  const stored = subscriptions.map(({subscription}) => subscription)
  return {
    now: facts.now,
    purchases: purchases.map(({purchase}) => ({purchase, stripeUrl: null})),
    subscriptions: stored,
    links: subscriptions.flatMap(({link}) => link ?? []),
    webhookLogs: facts.webhookLogs,
    earliestWebhookLogAt: facts.earliestWebhookLogAt,
    bookings: facts.bookings,
    refunds: [],
    disputes: [],
    events: [],
    eventsNotAsked: [],
    history: {
      cut: false,
      documents: stored.map(({id, createdAt}) => ({
        id,
        type: 'subscription' as const,
        createdAt,
        asked: true,
      })),
      revisions: stored.map(({id, createdAt, document}) => ({
        transactionId: `transaction${id}`,
        documentId: id,
        at: createdAt,
        authorId: 'pBusy',
        before: null,
        after: document,
      })),
    },
    authors: new Map(),
    notes: [],
    messages: [],
    lookups: [],
    lookupsCut: false,
  }
}

function correction({facts, subscriptions}: Assessment): Intent {
  const served = subscriptions.find(({link}) => link?.method === 'session-id')
  return {
    action: 'correct',
    schoolId: facts.school.id,
    studentId: facts.student.id,
    targetId: served?.subscription.id ?? '',
    purchaseId: served?.link?.purchaseId ?? '',
    answers: NO_ANSWERS,
  }
}

/** Milliseconds of the thread's processor time. */
function timeOf<Input>(work: (input: Input) => unknown, input: Input): number {
  const before = process.threadCpuUsage()
  work(input)
  const {user, system} = process.threadCpuUsage(before)
  return (user + system) / MICROSECONDS
}
