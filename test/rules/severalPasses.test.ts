import {describe, expect, it} from 'vitest'
import {assess} from '../../schemas/rules/assessment/assess.ts'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import {NO_ANSWERS} from '../../schemas/rules/expectedSubscription.ts'
import {planRepair} from '../../schemas/rules/plan/planRepair.ts'
import {recommend} from '../../schemas/rules/recommend/recommend.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncident} from './incident.ts'

/** A course and a drop-in were paid in one checkout, and the course was given. */
const given = factsOfCase(readIncident('own-74'))
const inOrder = [
  {order: 'as paid', facts: given},
  {
    order: 'the other way round',
    facts: {
      ...given,
      purchases: given.purchases.map((purchase) => ({
        ...purchase,
        items: purchase.items.toReversed(),
      })),
    },
  },
]

describe.each(inOrder)('one of two passes of a payment was given, lines $order', ({facts}) => {
  const [entry] = assess(facts).purchases
  const held = facts.subscriptions.map(({passId}) => passId)
  const missing = entry?.sold.find(({pass}) => pass !== null && !held.includes(pass.id))

  it('offers the other', () => {
    const [way] = recommend(diagnose(facts)).ways
    expect(way).toMatchObject({action: 'create', passId: missing?.pass?.id})
    const plan = way && planRepair(assess(facts), way)
    expect(plan?.state).toBe('ready')
  })

  it.each([0, 1])('gives the first no second time, as piece %i', (item) => {
    const plan = planRepair(assess(facts), {
      action: 'create',
      schoolId: facts.school.id,
      studentId: facts.student.id,
      passId: held[0] ?? '',
      basis: {kind: 'purchase', purchaseId: entry?.purchase.purchaseId ?? '', item},
      answers: NO_ANSWERS,
    })
    expect(plan.state).toBe('refused')
  })
})
