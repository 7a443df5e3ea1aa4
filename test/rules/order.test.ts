import {assert, property, shuffledSubarray, tuple, type Arbitrary} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {recommend} from '../../schemas/rules/recommend/recommend.ts'
import {recommendedPlan} from './answerOf.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncidents} from './incident.ts'

const incidents = readIncidents()

function inAnyOrder<Row>(rows: readonly Row[]): Arbitrary<Row[]> {
  return shuffledSubarray([...rows], {minLength: rows.length, maxLength: rows.length})
}

/** The facts with every list in another order. */
function shuffled(facts: StudentFacts): Arbitrary<StudentFacts> {
  return tuple(
    inAnyOrder(facts.purchases),
    inAnyOrder(facts.subscriptions),
    inAnyOrder(facts.passes),
    inAnyOrder(facts.schools),
    inAnyOrder(facts.bookings),
    inAnyOrder(facts.webhookLogs),
    inAnyOrder(facts.sources),
    inAnyOrder(facts.student.users),
    inAnyOrder(facts.student.clerkAccounts),
  ).map(
    ([
      purchases,
      subscriptions,
      passes,
      schools,
      bookings,
      webhookLogs,
      sources,
      users,
      accounts,
    ]) => ({
      ...facts,
      purchases,
      subscriptions,
      passes,
      schools,
      bookings,
      webhookLogs,
      sources,
      student: {...facts.student, users, clerkAccounts: accounts},
    }),
  )
}

describe('the order of the rows', () => {
  it.each(incidents)('changes nothing in $id', (incident) => {
    const facts = factsOfCase(incident)
    const diagnosis = diagnose(facts)
    const keysOf = ({findings}: typeof diagnosis) =>
      findings.map(({code, subjectId}) => `${code} ${subjectId}`).toSorted()
    assert(
      property(shuffled(facts), (other) => {
        const again = diagnose(other)
        expect(keysOf(again)).toEqual(keysOf(diagnosis))
        expect(recommend(again)).toEqual(recommend(diagnosis))
        expect(recommendedPlan(other)?.hash).toBe(recommendedPlan(facts)?.hash)
      }),
      {numRuns: 15},
    )
  })
})
