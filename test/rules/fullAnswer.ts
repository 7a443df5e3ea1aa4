import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import type {FindingCode} from '../../schemas/rules/diagnosis/findingCodes.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'
import {recommend} from '../../schemas/rules/recommend/recommend.ts'
import {answerOf} from './answerOf.ts'

/** All that a person is told: what a case states, how sure it is, why, and what may be decided on instead. */
export function fullAnswer(facts: StudentFacts, apartFrom: readonly FindingCode[] = []) {
  const {because, confidence, decidedBy, intent, ways} = recommend(diagnose(facts))
  const told: readonly string[] = apartFrom
  const answer = answerOf(facts)
  return {
    ...answer,
    diagnoses: answer.diagnoses.filter((code) => !told.includes(code)),
    because,
    confidence,
    decidedBy,
    intent,
    ways: ways.map(withoutPlace),
  }
}

/** Which of a payment's lines a pass stands in depends on the order of the lines; which pass it is does not. */
function withoutPlace(way: Intent): Intent {
  return way.action === 'create' && way.basis.kind === 'purchase'
    ? {...way, basis: {...way.basis, item: 0}}
    : way
}
