import {describe, expect, it} from 'vitest'
import {VERDICTS, verdictsOf, type Verdict} from '../../schemas/rules/assessment/verdict.ts'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import {recommend} from '../../schemas/rules/recommend/recommend.ts'
import type {PaymentClaim} from '../../schemas/rules/claim/paymentClaim.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncidents} from './incident.ts'
import {purchaseOf} from './purchaseOf.ts'

const judged = readIncidents().map((incident) => {
  const diagnosis = diagnose(factsOfCase(incident))
  const {purchases, others} = diagnosis.assessment
  const verdictOf = verdictsOf(diagnosis)
  const verdicts = [...purchases, ...others].map((entry) => ({
    entry,
    ...verdictOf(entry),
  }))
  return {id: incident.id, diagnosis, verdicts}
})

describe.each(judged)('$id', ({diagnosis, verdicts}) => {
  it('calls no purchase served while a problem names its subscription', () => {
    const named = new Set(
      diagnosis.findings
        .filter(({severity}) => severity === 'problem')
        .flatMap(({evidence, subjectId}) => [subjectId, ...evidence.map(({id}) => id)]),
    )
    const wrong = verdicts.filter(
      ({entry, verdict, pieces}) =>
        (verdict === 'served' && entry.links.some((link) => named.has(link.subscriptionId))) ||
        pieces.some((piece) => piece.verdict === 'served' && named.has(piece.subscriptionId ?? '')),
    )
    expect(wrong).toEqual([])
  })

  it('offers no pass where the payment is said to owe none', () => {
    const {action, purchaseId} = recommend(diagnosis)
    const given = verdicts.find(({entry}) => entry.purchase.purchaseId === purchaseId)
    if (action !== 'create' || given === undefined) return
    // A payment at another school is given there.
    expect(['missing', 'taken-back', 'other-school']).toContain(given.verdict)
  })

  it('says of money that is not kept at this school that it gave nothing', () => {
    const {school} = diagnosis.assessment.facts
    const kept = new Set(['served', 'served-but-faulty', 'part-given', 'missing', 'wrong-pass'])
    const wrong = verdicts.filter(
      ({entry, verdict}) =>
        kept.has(verdict) &&
        (!entry.kept || (entry.schoolId !== null && entry.schoolId !== school.id)),
    )
    expect(wrong).toEqual([])
  })

  it('tells of as many passes as were sold', () => {
    for (const {entry, pieces} of verdicts) expect(pieces).toHaveLength(entry.sold.length)
  })
})

it('has a use for nearly every word', () => {
  const seen = new Set(judged.flatMap(({verdicts}) => verdicts.map(({verdict}) => verdict)))
  const unseen = VERDICTS.filter((verdict) => !seen.has(verdict))
  expect(unseen).toEqual(['taken-back', 'not-recognised'])
})

const alone = judged.filter(({verdicts}) => verdicts.length === 1)

function factsWith(word: Verdict): StudentFacts[] {
  return alone
    .filter(({verdicts}) => verdicts[0]?.verdict === word)
    .map(({diagnosis}) => diagnosis.assessment.facts)
}

function verdictsIn(facts: StudentFacts): Verdict[] {
  const diagnosis = diagnose(facts)
  return diagnosis.assessment.purchases.map(verdictsOf(diagnosis)).map(({verdict}) => verdict)
}

it('does not take every payment for one of a pass', () => {
  const all = factsWith('missing').filter(
    ({purchases, school, schools}) =>
      purchases.every(({amount}) => amount.currency === school.currency) &&
      // Of a shared account nobody knows which school sold it.
      schools.filter((other) => other.stripeAccountId === school.stripeAccountId).length === 1,
  )
  expect(all).not.toEqual([])
  for (const facts of all) {
    const purchases = facts.purchases.map((purchase) =>
      purchaseOf(
        {...purchase, amount: {...purchase.amount, minor: 12_345}, items: [], metadata: {}},
        {...purchase.claims, kind: 'unknown', passId: null, passName: null},
      ),
    )
    expect(verdictsIn({...facts, purchases})).toEqual(['not-recognised'])
  }
})

it('tells what was taken back by a repair from what was never given', () => {
  const all = factsWith('served').filter(({subscriptions}) => subscriptions.length === 1)
  expect(all).not.toEqual([])
  for (const facts of all) {
    const subscriptions = facts.subscriptions.map((given) => ({...given, isActive: false}))
    const [subscription] = subscriptions
    const [purchase] = facts.purchases
    if (subscription === undefined || purchase === undefined) continue
    const claim: PaymentClaim = {
      id: 'passPaymentClaim.x',
      revision: 'r',
      names: purchase.names,
      item: 0,
      isHeld: false,
      schoolId: facts.school.id,
      subscriptionId: subscription.id,
      pass: {subscription, studentId: facts.student.id, studentName: null},
      written: null,
      document: {},
    }
    expect(verdictsIn({...facts, subscriptions, claims: [claim]})).toEqual(['taken-back'])
  }
})
