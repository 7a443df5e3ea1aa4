import {assert, property, shuffledSubarray, tuple, type Arbitrary} from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {FindingCode} from '../../schemas/rules/diagnosis/findingCodes.ts'
import {factsOfCase} from './factsOfCase.ts'
import {fullAnswer} from './fullAnswer.ts'
import {readIncidents, type Incident} from './incident.ts'

type StoredDocument = Incident['sanity'][number]

const incidents = readIncidents()

/** Changes to what is stored that say nothing of the student, so that nothing may change in what is answered. */
const CHANGES: {
  name: string
  change: (incident: Incident) => Incident
  /** What the change itself is rightly told as. */
  told?: FindingCode[]
}[] = [
  ...(
    ['user', 'subscription', 'pass', 'tenant', 'webhookLog', 'booking', 'classInstance'] as const
  ).map((type) => ({
    name: `an unreadable ${type}`,
    change: (incident: Incident) => withDocuments(incident, [unreadable(type)]),
  })),
  {name: 'a stranger’s account, pass and payment', change: withStranger},
  {
    name: 'a capital letter in the payer’s address',
    change: withCapital,
    // By the vocabulary it is told where that address is the only link.
    told: ['email-differs-in-case-or-space'],
  },
  {
    name: 'blanks behind stored ids',
    change: (incident) => withBlanks(incident, (id) => `${id} \u00a0`),
  },
  {
    name: 'blanks before stored ids',
    change: (incident) => withBlanks(incident, (id) => `\u200b ${id}`),
  },
  {
    name: 'blanks behind metadata',
    change: (incident) => withMetadata(incident, (value) => `${value} \u00a0`),
  },
  {
    name: 'blanks before metadata',
    change: (incident) => withMetadata(incident, (value) => ` ${value}`),
  },
]

describe.each(CHANGES)('$name', ({change, told}) => {
  it.each(incidents)('changes nothing in $id', (incident) => {
    const before = factsOfCase(incident)
    expect(fullAnswer(factsOfCase(change(incident)), told)).toEqual(fullAnswer(before, told))
  })
})

describe('the order of what is stored', () => {
  it.each(incidents)('changes nothing in $id', (incident) => {
    const answer = fullAnswer(factsOfCase(incident))
    assert(
      property(shuffled(incident), (other) => {
        expect(fullAnswer(factsOfCase(other))).toEqual(answer)
      }),
      {numRuns: 6, seed: 14},
    )
  })
})

function withDocuments(incident: Incident, documents: StoredDocument[]): Incident {
  return {...incident, sanity: [...documents, ...incident.sanity]}
}

/** A document of nobody, in which every field is of another kind than any reader expects. */
function unreadable(_type: string): StoredDocument {
  const fields = [
    'user tenant pass student class parentClass clerkId email name firstName role status',
    'type isActive startDate endDate remainingClips passId passName purchasePrice price',
    'stripeSessionId stripePaymentId upgradedFromSubscriptionId upgradeHistory replacedBy',
    'validityType validityDays expiryDate classesLimit schoolName slug stripeConnect',
    'timestamp details eventType date isCancelled bookings _createdAt _updatedAt',
  ].flatMap((line) => line.split(' '))
  return {...Object.fromEntries(fields.map((field) => [field, 5])), _id: `odd-${_type}`, _type}
}

const STRANGER = 'user_0Stranger0Stranger0Strang00'

/** Somebody else of the same school, who has paid for a pass and has it. */
function withStranger(incident: Incident): Incident {
  const {sanity, stripe, clerk, now} = incident
  const school = sanity.find(({_type}) => _type === 'tenant')
  const pass = sanity.find(({_type}) => _type === 'pass')
  if (school === undefined) return incident
  const at = Date.parse(now) / 1000 - 86_400
  const tenant = {_type: 'reference', _ref: school._id}
  const email = 'stranger-to-all@example.com'
  const account = Object.keys(stripe.accountAccess).at(-1) ?? 'platform'
  const metadata = {type: 'pass_purchase', userId: STRANGER, tenantId: school._id}
  const passId = pass?._id ?? 'none'
  return {
    ...incident,
    sanity: [
      {_id: 'strangerstrangerstrange', _type: 'user', clerkId: STRANGER, email, tenant},
      {
        _id: 'strangerspass',
        _type: 'subscription',
        _createdAt: now,
        user: {_type: 'reference', _ref: 'strangerstrangerstrange'},
        tenant,
        passId,
        type: 'single',
        isActive: true,
        remainingClips: 1,
        startDate: now,
        endDate: '2100-01-01T00:00:00.000Z',
        stripeSessionId: 'cs_live_ofstranger',
        stripePaymentId: 'pi_ofstranger',
        purchasePrice: 100,
      },
      ...sanity,
    ],
    stripe: {
      ...stripe,
      sessions: [
        {
          id: 'cs_live_ofstranger',
          account,
          created: at,
          status: 'complete',
          payment_status: 'paid',
          amount_total: 10_000,
          currency: 'nok',
          payment_intent: 'pi_ofstranger',
          customer_details: {email, name: 'Somebody Else'},
          metadata: {...metadata, passId},
        },
        ...stripe.sessions,
      ],
      charges: [
        {
          id: 'ch_ofstranger',
          account,
          created: at,
          payment_intent: 'pi_ofstranger',
          amount: 10_000,
          currency: 'nok',
        },
        ...stripe.charges,
      ],
    },
    clerk: {
      users: [
        {
          id: STRANGER,
          primaryEmail: email,
          emails: [email],
          verified: true,
          name: 'Somebody Else',
          deleted: false,
          publicMetadata: {},
        },
        ...clerk.users,
      ],
    },
  }
}

function withCapital(incident: Incident): Incident {
  return withSessions(incident, (session) => {
    const details = session['customer_details']
    if (!isRecord(details) || typeof details['email'] !== 'string') return session
    const email = details['email'].replace(/^./, (letter) => letter.toUpperCase())
    return {...session, customer_details: {...details, email}}
  })
}

const PAYMENT_IDS = new Set([
  'stripeSessionId',
  'stripePaymentId',
  'stripePaymentIntentId',
  'paymentId',
])

function withBlanks(incident: Incident, spell: (id: string) => string): Incident {
  return {
    ...incident,
    sanity: incident.sanity.map((document) => {
      const ids = Object.entries(document).filter(([field]) => PAYMENT_IDS.has(field))
      const spelled = ids.map(([field, id]) => [field, typeof id === 'string' ? spell(id) : id])
      return {...document, ...Object.fromEntries(spelled)}
    }),
  }
}

function withMetadata(incident: Incident, spell: (value: string) => string): Incident {
  return withSessions(incident, (session) => {
    const {metadata} = session
    if (!isRecord(metadata)) return session
    const spelled = Object.entries(metadata).map(([key, value]) => [
      key,
      typeof value === 'string' && value !== '' ? spell(value) : value,
    ])
    return {...session, metadata: Object.fromEntries(spelled)}
  })
}

type Session = Incident['stripe']['sessions'][number]

function withSessions(incident: Incident, change: (session: Session) => Session): Incident {
  const {stripe} = incident
  return {...incident, stripe: {...stripe, sessions: stripe.sessions.map(change)}}
}

function isRecord(value: unknown): value is Record<string, Session[string]> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function inAnyOrder<Row>(rows: readonly Row[]): Arbitrary<Row[]> {
  return shuffledSubarray([...rows], {minLength: rows.length, maxLength: rows.length})
}

function shuffled(incident: Incident): Arbitrary<Incident> {
  const {sanity, stripe, clerk} = incident
  return tuple(
    inAnyOrder(sanity),
    inAnyOrder(stripe.sessions),
    inAnyOrder(stripe.charges),
    inAnyOrder(stripe.refunds),
    inAnyOrder(stripe.disputes),
    inAnyOrder(clerk.users),
  ).map(([documents, sessions, charges, refunds, disputes, users]) => ({
    ...incident,
    sanity: documents,
    stripe: {
      ...stripe,
      sessions: sessions.map(withLinesReversed),
      charges,
      refunds,
      disputes,
    },
    clerk: {users},
  }))
}

function withLinesReversed(session: Session): Session {
  const lines = session['line_items']
  if (!isRecord(lines) || !Array.isArray(lines['data'])) return session
  return {...session, line_items: {...lines, data: lines['data'].toReversed()}}
}
