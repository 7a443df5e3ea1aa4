import {describe, expect, it} from 'vitest'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import {viewerReferenceIds} from '../../schemas/rules/signIn.ts'
import {visibilityOf} from '../../schemas/rules/visibility.ts'
import {applyChanges} from '../../schemas/rules/plan/applyChanges.ts'
import {seenBy} from '../../schemas/rules/plan/finishPlan.ts'
import {recommend} from '../../schemas/rules/recommend/recommend.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {answerOf, recommendedPlan} from './answerOf.ts'
import {asExpected} from './asExpected.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncidents, type Incident} from './incident.ts'

const incidents = readIncidents().map((incident) => ({
  incident,
  name: `${incident.id} ${incident.title}`,
  facts: factsOfCase(incident),
}))

describe.each(incidents)('$name', ({incident, facts}) => {
  const {expected} = incident

  it('is answered as expected', () => {
    const {given, wanted} = asExpected(answerOf(facts), expected)
    expect(given).toEqual(wanted)
  })

  // Cases made after public reports say what is right, not which documents it is about; nor do they for another right action.
  const isOther = expected.also.includes(answerOf(facts).action)
  it.skipIf(incident.id.startsWith('real-') || isOther)(
    'is about the documents that the case says',
    () => {
      const {session, target, deactivate} = answerOf(facts)
      expect({session, target, deactivate}).toEqual({
        session: expected.session,
        target: expected.target,
        deactivate: expected.deactivate.toSorted(),
      })
    },
  )

  const {studentSeesNow} = incident

  it.skipIf(studentSeesNow === undefined)('shows the student now what the case says', () => {
    const seen = seenBy(facts)
    const inTab = (tab: 'active' | 'history') =>
      seen
        .filter(({visibility}) => visibility.tab === tab)
        .map(({subscriptionId}) => subscriptionId)
    expect(inTab('active').toSorted()).toEqual(studentSeesNow?.active.toSorted())
    expect(inTab('history').toSorted()).toEqual(studentSeesNow?.history.toSorted())
  })

  it('gives the pass the values, the owner and the school that the case says', () => {
    expect(statedOf(facts, expected)).toEqual(withoutAbsent(expected))
  })

  const after = expected.studentSeesAfter

  it.skipIf(after === undefined)('shows the student as many passes afterwards as it says', () => {
    const changes = recommendedPlan(facts)?.changes ?? []
    const active = after && activeFor(after, applyChanges(facts, changes))
    expect(active).toBe(after?.activeCount)
  })
})

/** How many passes the page of a school shows as active to whoever is signed in with that account. */
function activeFor(viewer: {clerkId: string; school: string}, facts: StudentFacts): number {
  const school = facts.schools.find(({slug}) => slug === viewer.school)
  const users = [...facts.student.users, ...facts.otherUsers]
  const passes = facts.passes.filter(({schoolId}) => schoolId === school?.id)
  return [...facts.subscriptions, ...facts.drafts].filter(
    (subscription) =>
      visibilityOf(subscription, {
        referenceIds: viewerReferenceIds(viewer.clerkId, users),
        schoolId: school?.id ?? '',
        passIds: new Set(passes.map(({id}) => id)),
        now: facts.now,
      }).tab === 'active',
  ).length
}

type Expected = Incident['expected']

const FIELDS = {
  purchasePrice: 'purchasePrice',
  originalPrice: 'originalPrice',
  discountAmount: 'discountAmount',
  promoCode: 'promoCode',
  upgradedFrom: 'upgradedFromSubscriptionId',
} as const

const STATED = new Set(['forClerkId', 'tenantSlug', ...Object.keys(FIELDS)])

/** What a case says beside the answer. `createUser` says something by its absence as well. */
function withoutAbsent(expected: Expected): Record<string, unknown> {
  const stated = Object.entries(expected).filter(
    ([name, value]) => STATED.has(name) && value !== undefined,
  )
  return {createUser: expected.createUser ?? false, ...Object.fromEntries(stated)}
}

/** The same of what the rules recommend. */
function statedOf(facts: StudentFacts, expected: Expected): Record<string, unknown> {
  const {createUser, forClerkId, schoolId} = recommend(diagnose(facts))
  const created = recommendedPlan(facts)?.changes.find(
    ({operation, documentType}) => operation === 'create' && documentType === 'subscription',
  )
  const written = Object.entries(FIELDS).map(([name, field]) => [name, created?.after[field]])
  const all: Record<string, unknown> = {
    forClerkId,
    tenantSlug: facts.schools.find(({id}) => id === schoolId)?.slug,
    ...Object.fromEntries(written),
  }
  const asked = Object.keys(withoutAbsent(expected)).filter((name) => name in all)
  return {createUser, ...Object.fromEntries(asked.map((name) => [name, all[name]]))}
}
