import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  nat,
  property,
  record,
  type Arbitrary,
} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {balanceOf, type Balance} from '../../schemas/rules/balance.ts'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import type {Money} from '../../schemas/rules/money.ts'
import {applyChanges} from '../../schemas/rules/plan/applyChanges.ts'
import {assess} from '../../schemas/rules/assessment/assess.ts'
import {planRepair} from '../../schemas/rules/plan/planRepair.ts'
import {PURCHASE_STATES, type Purchase, type PurchaseState} from '../../schemas/rules/purchase.ts'
import {recommendedPlan} from './answerOf.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncident, readIncidents} from './incident.ts'

const balanceIn = (facts: StudentFacts): Balance => balanceOf(diagnose(facts))
const factsOf = (id: string): StudentFacts => factsOfCase(readIncident(id))
const nok = (minor: number): Money[] => (minor === 0 ? [] : [{minor, currency: 'nok'}])

describe('what is at stake', () => {
  it.each([
    ['case-01', 'paid, and never given', 129_000, 0],
    ['case-09', 'another pass was given than the one paid', 25_000, 0],
    ['case-20', 'a free pass was never given', 0, 0],
    ['case-26', 'refunded, and never given', 0, 0],
    ['case-28', 'a quarter refunded, the rest paid and not given', 150_000, 0],
    ['case-30', 'the bank took the money back, the pass is still active', 0, 129_000],
    ['case-65', 'the difference for an upgrade was paid, the upgrade not given', 50_000, 0],
    ['case-71', 'recorded by hand with a charge id, and given again by the webhook', 0, 0],
    ['case-89', 'given, and no payment anywhere', 0, 229_000],
    ['own-21', 'the dispute is open: the money is held, and nothing is owed yet', 0, 0],
    ['own-22', 'the dispute was won', 129_000, 0],
    ['own-24', 'refunded in two halves, the pass is still active', 0, 200_000],
    ['own-28', 'bought, refunded, and bought again', 200_000, 0],
  ])('%s: %s', (id, _what, paidNotGiven, givenNotPaid) => {
    expect(balanceIn(factsOf(id))).toMatchObject({
      paidNotGiven: nok(paidNotGiven),
      givenNotPaid: nok(givenNotPaid),
      complete: true,
    })
  })

  it('is said to lack something where an account could not be read', () => {
    expect(balanceIn(factsOf('own-30'))).toMatchObject({
      paidNotGiven: nok(129_000),
      complete: false,
    })
  })

  it('holds nothing of a pass without a payment while a payment may lie where nobody could look', () => {
    const facts = factsOf('case-89')
    const sources = facts.sources.map((report) =>
      report.source === 'stripe-connected'
        ? {...report, failure: 'no-access' as const, complete: false}
        : report,
    )
    expect(balanceIn({...facts, sources})).toMatchObject({entries: [], complete: false})
  })

  it('is nothing once the recommended repair gave what was paid, and the same again once that is undone', () => {
    const facts = factsOf('case-01')
    const plan = recommendedPlan(facts)
    if (plan === null) throw new Error('Nothing is recommended')
    const {schoolId, studentId} = plan.intent
    const repair = {
      noteId: 'passAuditNote.1',
      schoolId,
      at: facts.now,
      changes: plan.changes,
      damaged: false,
      undoneBy: null,
    }
    const given = {...applyChanges(facts, plan.changes), repairs: [repair]}
    expect(balanceIn(given)).toMatchObject({entries: [], paidNotGiven: [], givenNotPaid: []})

    const undo = planRepair(assess(given), {
      action: 'undo',
      schoolId,
      studentId,
      noteId: repair.noteId,
    })
    const undone = applyChanges(given, undo.changes)
    expect(balanceIn(undone).paidNotGiven).toEqual(nok(129_000))

    const created = undone.subscriptions.find(({isActive}) => !isActive)
    const copies = [...undone.subscriptions, ...(created ? [{...created, id: 'copy'}] : [])]
    expect(balanceIn({...undone, subscriptions: copies}).paidNotGiven).toEqual(nok(129_000))
    const over = copies.map((copy) => ({...copy, endDate: '2020-01-01T00:00:00.000Z'}))
    expect(balanceIn({...undone, subscriptions: over}).paidNotGiven).toEqual([])
    const usedUp = copies.map((copy) => ({...copy, remainingClips: 0}))
    expect(balanceIn({...undone, subscriptions: usedUp}).paidNotGiven).toEqual([])
  })
})

describe.each(readIncidents())('in $id', (incident) => {
  it('each amount is that of a finding, is more than nothing, and counts in one sum', () => {
    const diagnosis = diagnose(factsOfCase(incident))
    const {entries, paidNotGiven, givenNotPaid} = balanceOf(diagnosis)
    const found = diagnosis.findings.map(({code, subjectId}) => `${code} ${subjectId}`)
    for (const {code, subjectId, amount} of entries) {
      expect(found).toContain(`${code} ${subjectId}`)
      expect(amount.minor).toBeGreaterThan(0)
    }
    expect(new Set(entries.map(({kind, subjectId}) => `${kind} ${subjectId}`)).size).toBe(
      entries.length,
    )
    const all = [...paidNotGiven, ...givenNotPaid].reduce((sum, {minor}) => sum + minor, 0)
    expect(all).toBe(entries.reduce((sum, {amount}) => sum + amount.minor, 0))
  })
})

interface Paid {
  state: PurchaseState
  minor: number
  part: number
  currency: string
}

/** What Stripe can say of a payment: a part of it is refunded only where the state says so. */
const payments: Arbitrary<Paid[]> = array(
  record({
    state: constantFrom(...PURCHASE_STATES),
    minor: integer({min: 2, max: 1_000_000}),
    part: integer({min: 1, max: 99}),
    currency: constantFrom('nok', 'eur', 'jpy'),
  }),
  {maxLength: 8},
)

const KEPT = new Set<PurchaseState>(['paid', 'partially-refunded', 'refund-failed', 'dispute-won'])

function refundOf({state, minor, part}: Paid): number {
  if (state === 'refunded') return minor
  return state === 'partially-refunded' ? Math.max(1, Math.floor((minor * part) / 100)) : 0
}

describe('many payments and passes', () => {
  it('what was paid and not given is what Stripe still holds, one sum a currency', () => {
    const facts = factsOf('case-01')
    const [purchase] = facts.purchases
    if (purchase === undefined) throw new Error('The case has no payment')
    assert(
      property(payments, (paid) => {
        const purchases = paid.map((payment, index): Purchase => {
          const {state, currency} = payment
          const id = `${purchase.purchaseId}${index}`
          const minor = state === 'free' ? 0 : payment.minor
          return {
            ...purchase,
            purchaseId: id,
            names: [`ch_${id}`, id, `pi_${id}`].toSorted(),
            sessionId: id,
            paymentIntentId: `pi_${id}`,
            chargeId: `ch_${id}`,
            state,
            amount: {minor, currency},
            refunded: {minor: refundOf(payment), currency},
          }
        })
        const expected = new Map<string, number>()
        for (const payment of paid.filter(({state}) => KEPT.has(state))) {
          const {currency, minor} = payment
          expected.set(currency, (expected.get(currency) ?? 0) + minor - refundOf(payment))
        }
        const {paidNotGiven, givenNotPaid} = balanceIn({...facts, purchases})
        expect(byCurrency(paidNotGiven)).toEqual(expected)
        expect(givenNotPaid).toEqual([])
      }),
      {numRuns: 60},
    )
  })

  it('what was given and not paid is what the active passes say that they cost', () => {
    const facts = factsOf('case-89')
    const [subscription] = facts.subscriptions
    if (subscription === undefined) throw new Error('The case has no subscription')
    assert(
      property(array(record({price: nat(5000), isActive: boolean()}), {maxLength: 8}), (given) => {
        const subscriptions = given.map(({price, isActive}, index) => ({
          ...subscription,
          id: `${subscription.id}-${index}`,
          purchasePrice: price,
          isActive,
        }))
        const {givenNotPaid} = balanceIn({...facts, subscriptions})
        const active = given.filter(({isActive}) => isActive)
        expect(givenNotPaid).toEqual(nok(active.reduce((sum, {price}) => sum + price * 100, 0)))
      }),
      {numRuns: 60},
    )
  })
})

function byCurrency(amounts: readonly Money[]): Map<string, number> {
  return new Map(amounts.map(({currency, minor}) => [currency, minor]))
}
