import {describe, expect, it} from 'vitest'
import {assess} from '../../schemas/rules/assessment/assess.ts'
import {isServed} from '../../schemas/rules/assessment/isServed.ts'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import {planRepair} from '../../schemas/rules/plan/planRepair.ts'
import {recommend} from '../../schemas/rules/recommend/recommend.ts'
import {afterwards} from './afterwards.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncidents} from './incident.ts'

const ways = readIncidents().flatMap((incident) => {
  const facts = factsOfCase(incident)
  return recommend(diagnose(facts)).ways.map((intent, index) => ({
    name: `${incident.id}, way ${index + 1}: ${intent.action}`,
    facts,
    intent,
    plan: planRepair(assess(facts), intent),
  }))
})

const tying = ways.filter(({intent}) => intent.action === 'correct')

describe.each(ways)('$name', ({facts, intent, plan}) => {
  it('is a plan that a person can go on with, or asks what the pass does not say', () => {
    expect(plan.refusals).toEqual([])
    expect(plan.state === 'ready' ? plan.confirmations : plan.questions).not.toEqual([])
  })

  it('cannot be gone a second time', () => {
    if (plan.state !== 'ready') return
    const again = planRepair(assess(afterwards(facts, plan)), intent)
    // A pass that was switched off, and is known to be of this payment now, may be switched on.
    const isAnother = again.confirmations.includes('reactivates') && intent.action === 'correct'
    expect(again.state === 'refused' || isAnother).toBe(true)
    expect(again.confirmations).not.toContain('ties-pass-to-payment')
  })
})

describe.each(tying)('$name', ({facts, intent, plan}) => {
  it('takes the tick that says so, and gives nothing', () => {
    expect(plan.confirmations).toContain('ties-pass-to-payment')
    const fields = plan.changes
      .filter(({documentType}) => documentType === 'subscription')
      .flatMap((change) => change.fields.map(({field}) => field))
    expect(fields.filter((field) => !field.startsWith('stripe'))).toEqual([])
  })

  it('lets the pass stand for the payment from then on', () => {
    const purchaseId = 'purchaseId' in intent ? intent.purchaseId : ''
    const {purchases} = assess(afterwards(facts, plan))
    const entry = purchases.find(({purchase}) => purchase.purchaseId === purchaseId)
    expect(entry && isServed(entry)).toBe(true)
  })
})

it('there are cases with both ways', () => {
  expect(tying.length).toBeGreaterThan(0)
  expect(ways.some(({intent}) => intent.action === 'create')).toBe(true)
})
