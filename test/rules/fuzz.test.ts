import {
  assert,
  constantFrom,
  integer,
  property,
  tuple,
  uniqueArray,
  type Arbitrary,
} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {assess} from '../../schemas/rules/assessment/assess.ts'
import {isSignInRead} from '../../schemas/rules/assessment/sourceReading.ts'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {planRepair} from '../../schemas/rules/plan/planRepair.ts'
import {isKept, PURCHASE_PARTS, PURCHASE_STATES} from '../../schemas/rules/purchase.ts'
import {recommend} from '../../schemas/rules/recommend/recommend.ts'
import type {Recommendation} from '../../schemas/rules/recommend/recommendation.ts'
import {afterwards} from './afterwards.ts'
import {recommendedPlan} from './answerOf.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncidents, type Incident} from './incident.ts'
import {withoutSource} from './withoutSource.ts'

const incidents = readIncidents()

/** One thing that goes wrong, somewhere. `place` says where. */
type Mishap = (incident: Incident, place: number) => Incident

const MISHAPS: Mishap[] = [
  changed('sanity', (document, place) => withoutField(document, place)),
  changed('sanity', (document, place, rows) => withFieldOf(document, rows, place)),
  changed('sanity', (document, place) => shifted(document, place)),
  changed('sessions', (session, place) => withoutField(session, place)),
  changed('sessions', (session, place, rows) => withFieldOf(session, rows, place)),
  changed('sessions', (session, place) => shifted(session, place)),
  changed('charges', (charge, place) => withoutField(charge, place)),
  doubled,
  withoutOne,
  withIdOfOther,
  withPlayMoney,
]

/** What Stripe or Clerk did not say. */
type Silence = (facts: StudentFacts, place: number) => StudentFacts

const SILENCES: Silence[] = [
  (facts) => facts,
  (facts) => facts,
  (facts, place) => {
    const closing = at(
      facts.sources.filter(({source}) => source !== 'sanity'),
      place,
    )
    return closing === null ? facts : withoutSource(closing, facts)
  },
  (facts, place) => ({
    ...facts,
    purchases: facts.purchases.map((purchase) => ({
      ...purchase,
      unread: [at(PURCHASE_PARTS, place) ?? 'items'],
    })),
  }),
  (facts, place) => ({
    ...facts,
    purchases: facts.purchases.map((purchase, index) =>
      index === place % facts.purchases.length
        ? {...purchase, state: at(PURCHASE_STATES, place >> 3) ?? 'unknown'}
        : purchase,
    ),
  }),
]

const place = integer({min: 0, max: 10_000})

function messedUp(incident: Incident): Arbitrary<StudentFacts> {
  const mishaps = uniqueArray(tuple(constantFrom(...MISHAPS), place), {
    minLength: 1,
    maxLength: 4,
    selector: ([, where]) => where,
  })
  return tuple(mishaps, constantFrom(...SILENCES), place).map(([each, silence, where]) => {
    const messy = each.reduce((before, [mishap, spot]) => mishap(before, spot), incident)
    return silence(factsOfCase(messy), where)
  })
}

describe('whatever goes wrong', () => {
  it.each(incidents)('nothing is given that is not owed, starting from $id', (incident) => {
    assert(
      property(messedUp(incident), (facts) => {
        expect(breachesOf(facts)).toEqual([])
      }),
      {numRuns: 25, seed: 14},
    )
  })
})

/** What of that which has to hold of any answer to anything does not. */
function breachesOf(facts: StudentFacts): string[] {
  const diagnosis = diagnose(facts)
  const recommendation = recommend(diagnosis)
  const {confidence, purchaseId, confirmations} = recommendation
  const isAllRead = diagnosis.assessment.stripeFullyRead && isSignInRead(facts)
  const plan = recommendedPlan(facts)
  const later = plan && afterwards(facts, plan)
  const next = later && recommend(diagnose(later))
  const isAgain = next?.purchaseId === purchaseId && isGrant(next.action)
  return [
    ...(confidence === 'certain' && !isAllRead ? ['certain with something unread'] : []),
    ...(isGrant(recommendation.action) ? breachesOfGrant(recommendation, facts) : []),
    ...(plan !== null && plan.state !== 'ready' ? ['the plan is not ready'] : []),
    ...(plan?.confirmations ?? [])
      .filter((tick) => !confirmations.includes(tick))
      .map((tick) => `the plan asks for ${tick}, which was not said`),
    ...(plan && later && planRepair(assess(later), plan.intent).state !== 'refused'
      ? ['the same can be done twice']
      : []),
    ...(isAgain ? ['the same is recommended twice'] : []),
  ]
}

function isGrant(action: Recommendation['action']): boolean {
  return action === 'create' || action === 'replace'
}

/** Reasons for which the payment is no ground for a new pass. */
function breachesOfGrant({action, purchaseId}: Recommendation, facts: StudentFacts): string[] {
  const ground = assess(facts).purchases.find(({purchase}) => purchase.purchaseId === purchaseId)
  if (ground === undefined) return ['given for a payment that is not the student’s']
  const {live, test} = facts.storedSessionModes
  const reasons: [string, boolean][] = [
    ['not paid', !ground.paid],
    ['not kept', !isKept(ground.purchase)],
    ['play money', facts.keyMode === 'test' && live > test],
    ['a class', ground.purchase.claims.kind === 'class'],
    ['served already', action === 'create' && ground.links.length > 0],
  ]
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason)
}

type Row = Incident['sanity'][number] | Incident['stripe']['sessions'][number]
type Fields = Record<string, Row[string]>

function at<Of>(rows: readonly Of[], index: number): Of | null {
  return rows[index % Math.max(1, rows.length)] ?? null
}

/** One row of a list otherwise. Schools stay: without the one that is asked about there is no question. */
function changed(
  list: 'sanity' | 'sessions' | 'charges',
  change: (row: Fields, place: number, rows: readonly Fields[]) => Fields,
): Mishap {
  return (incident, where) => {
    const copy = structuredClone(incident)
    const rows: Fields[] = list === 'sanity' ? copy.sanity : copy.stripe[list]
    const candidates = rows.filter(({_type}) => _type !== 'tenant')
    const row = at(candidates, where)
    if (row === null) return incident
    const next = change({...row}, where >> 4, candidates)
    for (const name of Object.keys(row)) if (!KEPT.has(name)) delete row[name]
    for (const [name, value] of Object.entries(next)) if (!KEPT.has(name)) row[name] = value
    return copy
  }
}

/** What a document or a Stripe object always has. */
const KEPT: ReadonlySet<string> = new Set([
  '_id',
  '_type',
  '_createdAt',
  'id',
  'account',
  'created',
  'amount_total',
  'amount',
  'currency',
])

function fieldOf(row: Fields, index: number): string {
  return (
    at(
      Object.keys(row).filter((name) => !KEPT.has(name)),
      index,
    ) ?? ''
  )
}

function withoutField(row: Fields, index: number): Fields {
  const name = fieldOf(row, index)
  return Object.fromEntries(Object.entries(row).filter(([field]) => field !== name))
}

/** A field with what another row has in its place. */
function withFieldOf(row: Fields, rows: readonly Fields[], index: number): Fields {
  const name = fieldOf(row, index)
  const value = at(rows, index >> 3)?.[name]
  return value === undefined ? row : {...row, [name]: structuredClone(value)}
}

const DAY_MS = 86_400_000

function shifted(row: Fields, index: number): Fields {
  const name = fieldOf(row, index)
  const value = row[name]
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(value)) return row
  const days = (index % 400) - 200
  return {...row, [name]: new Date(Date.parse(value) + days * DAY_MS).toISOString()}
}

/** A document that is there twice. */
function doubled(incident: Incident, where: number): Incident {
  const documents = incident.sanity.filter(({_type}) => _type !== 'tenant')
  const twin = at(documents, where)
  if (twin === null) return incident
  return {...incident, sanity: [...incident.sanity, {...twin, _id: `${twin._id}twin`}]}
}

function withoutOne(incident: Incident, where: number): Incident {
  const documents = incident.sanity.filter(({_type}) => _type !== 'tenant')
  const lost = at(documents, where)
  return {...incident, sanity: incident.sanity.filter((document) => document !== lost)}
}

/** A pass that carries the id of some payment, in some field. */
function withIdOfOther(incident: Incident, where: number): Incident {
  const copy = structuredClone(incident)
  const held = at(
    copy.sanity.filter(({_type}) => _type === 'subscription'),
    where,
  )
  const session = at(copy.stripe.sessions, where >> 2)
  if (held === null || session === null) return incident
  const field = at(['stripeSessionId', 'stripePaymentId', 'paymentId'], where >> 4) ?? ''
  held[field] = where % 2 === 0 ? session.id : (session['payment_intent'] ?? null)
  return copy
}

function played<Of extends Row>(rows: readonly Of[]): Of[] {
  return rows.map((row) => ({...row, livemode: false}))
}

/** The key is of test mode, and so is all that it reads. */
function withPlayMoney(incident: Incident, where: number): Incident {
  if (where % 3 !== 0) return incident
  const {stripe} = incident
  return {
    ...incident,
    stripe: {
      ...stripe,
      mode: 'test',
      sessions: played(stripe.sessions),
      charges: played(stripe.charges),
    },
  }
}
