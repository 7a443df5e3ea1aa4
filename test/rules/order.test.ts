import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {recommend} from '../../schemas/rules/plan/recommend.ts'
import {recommendedPlan} from './answerOf.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncidents} from './incident.ts'

const incidents = readIncidents()

/** The facts with every list in another order. */
function shuffled(facts: StudentFacts): fc.Arbitrary<StudentFacts> {
  const any = <Row>(rows: readonly Row[]) =>
    fc.shuffledSubarray([...rows], {minLength: rows.length, maxLength: rows.length})
  return fc
    .tuple(
      any(facts.purchases),
      any(facts.subscriptions),
      any(facts.passes),
      any(facts.schools),
      any(facts.bookings),
      any(facts.webhookLogs),
      any(facts.sources),
      any(facts.student.users),
      any(facts.student.clerkAccounts),
    )
    .map(
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
    fc.assert(
      fc.property(shuffled(facts), (other) => {
        const again = diagnose(other)
        expect(keysOf(again)).toEqual(keysOf(diagnosis))
        expect({...recommend(again), candidatePassIds: []}).toEqual({
          ...recommend(diagnosis),
          candidatePassIds: [],
        })
        expect(recommendedPlan(other)?.hash).toBe(recommendedPlan(facts)?.hash)
      }),
      {numRuns: 15},
    )
  })
})
