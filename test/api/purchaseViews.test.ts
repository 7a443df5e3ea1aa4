import {describe, expect, it} from 'vitest'
import {purchaseViews} from '../../api/views/purchaseViews.ts'
import {isOwn} from '../../schemas/rules/assessment/personOf.ts'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import {foldEmail, studentEmails} from '../../schemas/rules/student.ts'
import {factsOfCase} from '../rules/factsOfCase.ts'
import {readIncidents} from '../rules/incident.ts'

const cases = readIncidents().map((incident) => {
  const facts = factsOfCase(incident)
  return {id: incident.id, facts, views: purchaseViews(diagnose(facts))}
})

describe.each(cases)('$id', ({facts, views}) => {
  it('shows no whole address of anybody else in what a payment says', () => {
    const own = studentEmails(facts.student)
    const texts = views.flatMap(({purchase, person}) => [
      ...Object.values(purchase.metadata),
      ...(isOwn(person) ? [] : [purchase.payerEmail ?? '', purchase.claims.clerkId ?? '']),
    ])
    const addresses = texts.flatMap((text) => text.match(/[\w.+-]+@[\w.-]+/g) ?? [])
    expect(addresses.filter((address) => !own.includes(foldEmail(address)))).toEqual([])
  })
})

it('shows what may concern the student beside what is theirs', () => {
  const people = new Set(cases.flatMap(({views}) => views.map(({person}) => person)))
  for (const person of ['names-other-account', 'payer-of-other-account', 'recipient'] as const) {
    expect(people).toContain(person)
  }
  const others = cases.flatMap(({views}) => views.filter(({person}) => !isOwn(person)))
  const words = new Set(others.map(({verdict}) => verdict))
  expect(words.has('missing')).toBe(false)
  expect(words.has('served')).toBe(false)
})

it('hides keys that open doors, and leaves out what rules read', () => {
  const {facts} = cases.find(({views}) => views.some(({person}) => isOwn(person))) ?? {}
  if (facts === undefined) throw new Error('No case with a payment of its own')
  const purchases = facts.purchases.map((purchase) => ({
    ...purchase,
    metadata: {...purchase.metadata, note: 'from Åse', key: 'sk_live_abc123', blank: ' '},
  }))
  const [view] = purchaseViews(diagnose({...facts, purchases}))
  expect(view?.unknownMetadata).toEqual([
    {key: 'key', value: '[secret]'},
    {key: 'note', value: 'from Åse'},
  ])
})
