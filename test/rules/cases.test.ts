import {describe, expect, it} from 'vitest'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import {viewerReferenceIds} from '../../schemas/rules/signIn.ts'
import {visibilityOf} from '../../schemas/rules/visibility.ts'
import {applyChanges} from '../../schemas/rules/plan/applyChanges.ts'
import {seenBy} from '../../schemas/rules/plan/finishPlan.ts'
import {recommend} from '../../schemas/rules/plan/recommend.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {answerOf, recommendedPlan} from './answerOf.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncidents} from './incident.ts'

const incidents = readIncidents().map((incident) => ({
  incident,
  name: `${incident.id} ${incident.title}`,
  facts: factsOfCase(incident),
}))

describe.each(incidents)('$name', ({incident, facts}) => {
  const {expected} = incident

  it('is answered as expected', () => {
    const {diagnoses, rightPass, ambiguous, action, session, target} = expected
    expect(answerOf(facts)).toEqual({
      diagnoses: diagnoses.toSorted(),
      rightPass,
      ambiguous,
      action,
      subscription: expected.subscription,
      session,
      target,
      deactivate: expected.deactivate.toSorted(),
      confirm: expected.confirm.toSorted(),
    })
  })

  it('shows the student now what the case says', () => {
    const seen = seenBy(facts)
    const inTab = (tab: 'active' | 'history') =>
      seen.filter(({visibility}) => visibility.tab === tab).map((it) => it.subscriptionId)
    expect(inTab('active').toSorted()).toEqual(incident.studentSeesNow.active.toSorted())
    expect(inTab('history').toSorted()).toEqual(incident.studentSeesNow.history.toSorted())
  })

  it('gives the pass the values, the owner and the school that the case says', () => {
    const recommendation = recommend(diagnose(facts))
    if (expected.forClerkId !== undefined) {
      expect(recommendation.forClerkId).toBe(expected.forClerkId)
    }
    expect(recommendation.createUser).toBe(expected.createUser ?? false)
    const school = facts.schools.find(({id}) => id === recommendation.schoolId)
    if (expected.tenantSlug !== undefined) expect(school?.slug).toBe(expected.tenantSlug)
    const created = recommendedPlan(facts)?.changes.find(
      ({operation, documentType}) => operation === 'create' && documentType === 'subscription',
    )
    const stated = {
      purchasePrice: expected.purchasePrice,
      originalPrice: expected.originalPrice,
      discountAmount: expected.discountAmount,
      promoCode: expected.promoCode,
      upgradedFromSubscriptionId: expected.upgradedFrom,
    }
    for (const [field, value] of Object.entries(stated)) {
      if (value !== undefined) expect(created?.after[field], field).toBe(value)
    }
  })

  it('shows the student afterwards as many passes as the case says', () => {
    const after = expected.studentSeesAfter
    if (after === undefined) return
    const changes = recommendedPlan(facts)?.changes ?? []
    expect(activeFor(after, applyChanges(facts, changes))).toBe(after.activeCount)
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
