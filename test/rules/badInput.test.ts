import {describe, expect, it} from 'vitest'
import {FINDING_TEXTS_EN} from '../../schemas/rules/diagnosis/texts/en.ts'
import {FINDING_TEXTS_NB} from '../../schemas/rules/diagnosis/texts/nb.ts'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import {textField} from '../../schemas/rules/json.ts'
import {recommend} from '../../schemas/rules/recommend/recommend.ts'
import {askAboutCase} from '../../studio/run/askAboutCase.ts'
import {recommendedPlan} from './answerOf.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncident, type Incident} from './incident.ts'

type Session = Incident['stripe']['sessions'][number]
type Stored = Incident['sanity'][number]

/** One pass was paid and given, and a second one like it was paid and is missing. */
const incident = readIncident('own-19')
const [given, missing] = incident.stripe.sessions
const subscription = incident.sanity.find(({_type}) => _type === 'subscription')
const student = incident.sanity.find(({_type}) => _type === 'user')
if (!given || !missing || !subscription || !student) throw new Error('own-19 has changed')
const intentId = textField(missing, 'payment_intent') ?? ''
const sessionId = textField(subscription, 'stripeSessionId') ?? ''

const NONSENSE = Object.fromEntries(
  [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '👩‍👧‍👦',
    '',
    ' ',
    'user_id',
    'gift_to',
    ...Array.from({length: 40}, (_, index) => `key-${index}`),
  ].map((key, index) => {
    const values = [
      '__proto__',
      '🩰'.repeat(100),
      'x'.repeat(500),
      '{"passId":{"$ne":null}}',
      'null',
      'NaN',
      '-1e309',
      given.id,
      intentId,
      subscription._id,
      '*[_type == "user"]',
      '\u0000\u202e',
      '<img src=x onerror=alert(1)>',
      '0x41',
      '2025-13-45T99:99:99Z',
    ]
    return [key, values[index % values.length] ?? '']
  }),
)

/** What may come from Stripe and from whoever writes to the dataset. */
const INPUTS: {name: string; made: Incident}[] = [
  {name: 'a hundred lines', made: withMissing({line_items: lines(100, 1)})},
  {name: 'a hundred of a piece', made: withMissing({line_items: lines(1, 100)})},
  {name: 'a hundred lines of a million', made: withMissing({line_items: lines(100, 1_000_000)})},
  {name: 'nothing of a piece', made: withMissing({line_items: lines(1, 0)})},
  {name: 'no lines', made: withMissing({line_items: {data: []}})},
  ...[0, 1, 10 ** 12].map((amount) => ({
    name: `an amount of ${amount}`,
    made: withMissing({amount_total: amount, line_items: lines(1, 1, amount)}),
  })),
  ...['zzz', 'usdc', '', 'jpy', 'kwd', 'XAF'].map((currency) => ({
    name: `the currency “${currency}”`,
    made: withMissing({currency}),
  })),
  {name: 'metadata of nonsense', made: withMissing({metadata: NONSENSE})},
  {
    name: 'metadata of nonsense beside what is right',
    made: withMissing({metadata: {...NONSENSE, ...Object(missing['metadata'])}}),
  },
  {name: 'no metadata', made: withMissing({metadata: {}})},
  {name: 'five hundred payments', made: withSessions(manyPayments(500))},
  {name: 'forty-one people under one address', made: withDocuments(manyPeople(41))},
  {name: 'an upgrade of itself', made: withUpgrades([[subscription._id, subscription._id]])},
  {
    name: 'two upgrades of each other',
    made: withUpgrades([
      [subscription._id, 'second'],
      ['second', subscription._id],
    ]),
  },
  {
    name: 'a payment that upgrades what it paid for',
    made: withMissing({
      id: sessionId,
      metadata: {
        ...Object(missing['metadata']),
        type: 'pass_upgrade',
        upgradeFromSubscriptionId: subscription._id,
      },
    }),
  },
  {
    name: 'two payments that claim one pass',
    made: withDocuments([], {stripePaymentId: intentId}),
  },
  {
    name: 'a pass that names both payments and an upgrade',
    made: withDocuments([], {
      stripePaymentId: intentId,
      upgradeHistory: [{stripeSessionId: missing.id}, {stripeSessionId: given.id}, 7],
    }),
  },
]

describe.each(INPUTS)('$name', ({made}) => {
  const facts = factsOfCase(made)

  it('is judged, in sentences of which every value can be shown', () => {
    for (const {code, values} of diagnose(facts).findings) {
      for (const texts of [FINDING_TEXTS_EN, FINDING_TEXTS_NB]) {
        const needed = [...texts[code].sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)
        expect(Object.keys(values)).toEqual(expect.arrayContaining(needed))
      }
      for (const value of Object.values(values)) {
        expect({code, value, isShown: canBeShown(value)}).toMatchObject({isShown: true})
      }
    }
  })

  it('gives no more than was paid, and only what can be planned', () => {
    const {action} = recommend(diagnose(facts))
    const plan = recommendedPlan(facts)
    expect(plan?.state ?? 'ready').toBe('ready')
    const created = plan?.changes.filter(
      ({operation, documentType}) => operation === 'create' && documentType === 'subscription',
    )
    expect(created?.length ?? 0).toBe(action === 'create' || action === 'replace' ? 1 : 0)
  })

  it('is answered over HTTP', async () => {
    const answer = await askAboutCase(made, false)
    expect(answer).toMatchObject({id: incident.id, action: expect.any(String)})
  })
})

type Value = ReturnType<typeof diagnose>['findings'][number]['values'][string]

function canBeShown(value: Value): boolean {
  switch (value.kind) {
    case 'text':
      return value.text.trim() !== ''
    case 'count':
      return Number.isFinite(value.count)
    case 'instant':
      return !Number.isNaN(Date.parse(value.instant))
    case 'money': {
      const {minor, currency} = value.money
      const style = {style: 'currency', currency} as const
      return Number.isSafeInteger(minor) && new Intl.NumberFormat('nb', style).format(minor) !== ''
    }
  }
}

function withSessions(sessions: Session[]): Incident {
  return {...incident, stripe: {...incident.stripe, sessions}}
}

/** The payment whose pass is missing, otherwise. */
function withMissing(fields: Record<string, Session[string]>): Incident {
  return withSessions([...(given ? [given] : []), {...session(), ...fields}])
}

function session(): Session {
  return structuredClone(missing ?? {id: '', account: ''})
}

function lines(count: number, quantity: number, amount = 200_000): Session[string] {
  const [line] = Object(missing?.['line_items']).data
  return {data: Array.from({length: count}, () => ({...line, quantity, amount_total: amount}))}
}

function manyPayments(count: number): Session[] {
  return Array.from({length: count}, (_, index) => ({
    ...session(),
    id: `cs_live_many${index}`,
    payment_intent: `pi_many${index}`,
    created: Number(missing?.['created']) + index,
  }))
}

function manyPeople(count: number): Stored[] {
  return Array.from({length: count}, (_, index) => ({
    ...Object(student),
    _id: `person${index}`,
    clerkId: `user_personperson${index}`,
    name: `Person ${index}`,
  }))
}

/** @param fields of the pass that was given */
function withDocuments(documents: Stored[], fields: Record<string, Stored[string]> = {}): Incident {
  const stored = incident.sanity.map((document) =>
    document._id === subscription?._id ? {...document, ...fields} : document,
  )
  return {...incident, sanity: [...stored, ...documents]}
}

function withUpgrades(pairs: [id: string, from: string][]): Incident {
  const documents = pairs.map(([_id, from]) => ({
    ...Object(subscription),
    _id,
    upgradedFromSubscriptionId: from,
    upgradedToPassId: subscription?.['passId'],
    upgradedAt: incident.now,
  }))
  const others = incident.sanity.filter(({_id}) =>
    documents.every((document) => document._id !== _id),
  )
  return {...incident, sanity: [...others, ...documents]}
}
