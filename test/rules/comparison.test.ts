import {describe, expect, it} from 'vitest'
import {assess} from '../../schemas/rules/assessment/assess.ts'
import {compareWithPayments} from '../../schemas/rules/plan/correct/compareWithPayments.ts'
import type {Plan} from '../../schemas/rules/plan/plan.ts'
import {answerOf, recommendedPlan} from './answerOf.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncidents} from './incident.ts'

const cases = readIncidents().map((incident) => {
  const facts = factsOfCase(incident)
  const comparisons = compareWithPayments(assess(facts))
  const {action, diagnoses} = answerOf(facts)
  return {id: incident.id, facts, comparisons, action, diagnoses, plan: recommendedPlan(facts)}
})

describe('expected beside actual', () => {
  it.each(cases.filter(({action}) => action === 'none'))(
    '$id: where nothing is to be done, nothing disagrees',
    ({comparisons, diagnoses}) => {
      // What an upgrade carries over is a rule of its own in the host app, and told as that.
      const isToldApart = diagnoses.includes('upgrade-clips-not-carried')
      const differing = comparisons.flatMap(({fields}) => fields.filter(({agrees}) => !agrees))
      expect(differing.filter(({field}) => !isToldApart || field !== 'remainingClips')).toEqual([])
    },
  )

  it('says beforehand of every correction what it then writes', () => {
    const missing = cases
      .filter(({action, plan}) => action === 'correct' && isAboutOnePass(plan))
      .flatMap(({id, plan, comparisons}) =>
        (plan?.changes ?? []).flatMap(({documentId, fields}) => {
          const isKept = plan?.intent.action === 'correct' && plan.intent.targetId === documentId
          const shown = comparisons.find(
            ({subscriptionId}) => isKept && subscriptionId === documentId,
          )
          return (shown ? fields : []).flatMap(({field, after}) => {
            const row = shown?.fields.find((shownField) => shownField.field === field)
            const isSaid = JSON.stringify(row?.expected) === JSON.stringify(after) && !row?.agrees
            return isSaid ? [] : [`${id} ${documentId} ${field}`]
          })
        }),
      )
    expect(missing).toEqual([])
  })

  it('shows the wrong pass of the founding mistake beside the one that was bought', () => {
    const mistake = cases.find(({id}) => id === 'case-09')
    const rows = mistake?.comparisons.flatMap(({fields}) => fields) ?? []
    expect(rows.filter(({agrees}) => !agrees)).toMatchObject([
      {field: 'passName', expected: 'Open week Trial Pass', actual: 'Drop-in Class'},
      {field: 'type', expected: 'clipcard', actual: 'single', rule: 'type-of-pass'},
      {field: 'remainingClips', expected: 10, actual: 1, rule: 'limit-of-pass'},
      {field: 'endDate', rule: 'days-from-payment'},
    ])
  })
})

/** Of several copies one is kept and counts what was used on all: that is no matter of one pass and its payment. */
function isAboutOnePass(plan: Plan | null): boolean {
  return plan?.changes.filter(({documentType}) => documentType === 'subscription').length === 1
}
