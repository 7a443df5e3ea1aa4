import {describe, expect, it} from 'vitest'
import {assess} from '../../schemas/rules/assessment/assess.ts'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {textField} from '../../schemas/rules/json.ts'
import type {Purchase} from '../../schemas/rules/purchase.ts'
import {recommend} from '../../schemas/rules/recommend/recommend.ts'
import {answerOf, recommendedPlan} from './answerOf.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncident, type Incident} from './incident.ts'

/** One card was bought and given, a second one was bought and is missing. */
const twoCards = readIncident('own-19')

type Stored = Incident['sanity'][number]

function withStored(
  incident: Incident,
  type: string,
  change: (document: Stored) => Stored,
): StudentFacts {
  const sanity = incident.sanity.map((document) =>
    document._type === type ? change(document) : document,
  )
  return factsOfCase({...incident, sanity})
}

function free(purchase: Purchase): Purchase {
  return {
    ...purchase,
    names: [purchase.purchaseId],
    paymentIntentId: null,
    chargeId: null,
    paidAt: null,
    state: 'free',
    amount: {...purchase.amount, minor: 0},
    items: purchase.items.map((item) => ({...item, amount: 0})),
    // A coupon took off all of it.
    discount: purchase.amount.minor,
  }
}

describe('two free orders', () => {
  const given = withStored(twoCards, 'subscription', (document) => ({
    ...document,
    stripePaymentId: null,
    purchasePrice: 0,
  }))
  const facts = {...given, purchases: given.purchases.map(free)}

  it('are two, although neither has a payment intent', () => {
    const [ofFirst, ofSecond] = assess(facts).purchases.toSorted((a, b) =>
      a.purchase.createdAt < b.purchase.createdAt ? -1 : 1,
    )
    expect([ofFirst?.links.length, ofSecond?.links.length]).toEqual([1, 0])
    expect(recommend(diagnose(facts))).toMatchObject({
      action: 'create',
      purchaseId: ofSecond?.purchase.purchaseId,
      confirmations: ['student-has-same-pass'],
    })
  })
})

describe('a pass that lies with another account', () => {
  const {stripe, ...moved} = readIncident('own-25')
  const before = factsOfCase({...moved, stripe})
  const plan = recommendedPlan(before)
  const lying = plan?.changes.find(({documentType}) => documentType === 'subscription')

  it('keeps off the classes that its owner has taken', () => {
    expect(lying?.fields.map(({field}) => field)).toContain('user')
    const taken = [1, 2, 3].map((day) => ({
      instanceId: `class-${day}`,
      classDate: before.now,
      cancelled: false,
      schoolId: before.school.id,
      studentRef: before.student.id,
      type: textField(lying?.after ?? {}, 'type'),
      bookedAt: before.now,
    }))
    const booked = {...before, bookings: taken, now: before.now}
    const after = recommendedPlan(booked)?.changes.find(
      ({documentId}) => documentId === lying?.documentId,
    )
    const limit = before.passes.find(({id}) => id === lying?.after['passId'])?.classesLimit ?? 1
    expect(Number(after?.after['remainingClips'])).toBeLessThanOrEqual(limit - taken.length)
  })
})

describe('a pass that gives no class at all', () => {
  const facts = withStored(twoCards, 'pass', (document) => ({...document, classesLimit: 0}))

  it('is said to be set up so, and is not given with none', () => {
    const {action, diagnoses} = answerOf(facts)
    expect(action).toBe('refuse')
    expect(diagnoses).toContain('pass-without-class-limit')
    expect(recommend(diagnose(facts))).toMatchObject({
      because: 'pass-misconfigured',
      decidedBy: 'school',
    })
  })
})

describe('an upgrade that was written as a new sale', () => {
  const facts = factsOfCase(readIncident('own-10'))

  it('gets the dates of the pass that it upgraded, and a person agrees to each part', () => {
    const plan = recommendedPlan(facts)
    const fields = plan?.changes.flatMap((change) => change.fields) ?? []
    expect(fields.map(({field, rule}) => `${field} ${rule}`)).toEqual(
      expect.arrayContaining([
        'startDate start-of-upgraded-pass',
        'endDate days-from-start-of-upgraded-pass',
        'remainingClips limit-less-used',
      ]),
    )
    expect(plan?.confirmations.toSorted()).toEqual([
      'reduces-remaining-clips',
      'shortens-visible-term',
      'upgrade-rule',
    ])
  })
})
