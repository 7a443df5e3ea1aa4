import {describe, expect, it} from 'vitest'
import {diagnose, type Diagnosis} from '../../schemas/rules/diagnosis/diagnose.ts'
import {
  FINDING_CODES,
  needsOf,
  type FindingCode,
  type Need,
} from '../../schemas/rules/diagnosis/findingCodes.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import type {PurchasePart} from '../../schemas/rules/purchase.ts'
import type {SourceReport} from '../../schemas/rules/source.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncidents} from './incident.ts'
import {withoutSource} from './withoutSource.ts'

const incidents = readIncidents().map((incident) => ({
  id: incident.id,
  facts: factsOfCase(incident),
}))

/** What can be closed: each Stripe account, and Clerk. The dataset cannot, for without it there is no student. */
const closed = incidents.flatMap(({id, facts}) =>
  facts.sources
    .filter(({source}) => source !== 'sanity')
    .map((report) => ({
      name: `${id} without ${report.account ?? report.source}`,
      facts,
      needs: needsMetBy(report, facts),
      found: codesOf(diagnose(facts)),
      diagnosis: diagnose(withoutSource(report, facts)),
    })),
)

describe('with a source closed', () => {
  it.each(closed)('$name: what needs it is not ruled out', ({needs, diagnosis}) => {
    const resting = FINDING_CODES.filter((code) => needsOf(code).some((need) => needs.has(need)))
    expect(resting.filter((code) => diagnosis.ruledOut.includes(code))).toEqual([])
  })

  it.each(closed)('$name: what is there is not ruled out', ({found, diagnosis}) => {
    expect(diagnosis.ruledOut.filter((code) => found.has(code))).toEqual([])
  })

  it.each(closed)('$name: what is absent is ruled out or not judged, never both', ({diagnosis}) => {
    expect(saidOfAll(diagnosis)).toEqual(FINDING_CODES.toSorted())
  })
})

describe('while the accounts are looked through', () => {
  const unfinished = incidents
    .filter(({facts}) => facts.purchases.length > 0)
    .map(({id, facts}) => ({
      name: id,
      found: codesOf(diagnose(facts)),
      diagnosis: diagnose({
        ...facts,
        purchases: [],
        sources: facts.sources.map((report) => ({...report, complete: false})),
      }),
    }))

  it.each(unfinished)('$name: what is still to come is not ruled out', ({found, diagnosis}) => {
    expect(diagnosis.ruledOut.filter((code) => found.has(code))).toEqual([])
    expect(saidOfAll(diagnosis)).toEqual(FINDING_CODES.toSorted())
  })
})

describe('what Stripe did not say of a payment', () => {
  const paid = incidents.filter(({facts}) => facts.purchases.length > 0)

  it.each(['refunds', 'disputes', 'items'] as const)(
    'rules out nothing that its %s tell',
    (part) => {
      for (const {id, facts} of paid) {
        const purchases = facts.purchases.map((purchase) => ({...purchase, unread: [part]}))
        const {ruledOut} = diagnose({...facts, purchases})
        const told = TOLD_BY[part].filter((code) => ruledOut.includes(code))
        expect({id, told}).toEqual({id, told: []})
      }
    },
  )

  it('rules out nothing where it does not say what became of the money', () => {
    for (const {id, facts} of paid) {
      const purchases = facts.purchases.map((purchase) => ({
        ...purchase,
        state: 'unknown' as const,
      }))
      const {ruledOut} = diagnose({...facts, purchases})
      const told = ruledOut.filter((code) =>
        [...TOLD_BY.refunds, ...TOLD_BY.disputes].includes(code),
      )
      expect({id, told}).toEqual({id, told: []})
    }
  })
})

const TOLD_BY: Record<PurchasePart, FindingCode[]> = {
  refunds: ['payment-refunded-full', 'payment-refunded-partial', 'refund-pending'],
  disputes: ['payment-disputed', 'subscription-active-after-money-returned'],
  items: ['pass-not-found', 'pass-name-ambiguous', 'payment-covers-several-passes'],
}

function needsMetBy({source, account}: SourceReport, {school}: StudentFacts): ReadonlySet<Need> {
  if (source === 'clerk') return new Set(['sign-in'])
  const isOfSchool = source === 'stripe-platform' || account === school.stripeAccountId
  return new Set(isOfSchool ? ['payments', 'payment'] : ['other-accounts'])
}

function codesOf({findings}: Diagnosis): ReadonlySet<FindingCode> {
  return new Set(findings.map(({code}) => code))
}

/** Every code as often as something is said of it. */
function saidOfAll(diagnosis: Diagnosis): FindingCode[] {
  const {ruledOut, notJudged} = diagnosis
  return [...codesOf(diagnosis), ...ruledOut, ...notJudged].toSorted()
}
