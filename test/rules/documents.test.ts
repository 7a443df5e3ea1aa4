import {
  assert,
  json,
  jsonValue,
  dictionary,
  string,
  constantFrom,
  property,
  oneof,
} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {checkNote} from '../../schemas/rules/audit/checkNote.ts'
import {canonicalJson} from '../../schemas/rules/canonicalJson.ts'
import {readInstance} from '../../schemas/rules/documents/readBookings.ts'
import {readClassBooking} from '../../schemas/rules/documents/readClassBooking.ts'
import {readPass} from '../../schemas/rules/documents/readPass.ts'
import {readSchool} from '../../schemas/rules/documents/readSchool.ts'
import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import {readUser} from '../../schemas/rules/documents/readUser.ts'
import {readWebhookLog} from '../../schemas/rules/documents/readWebhookLog.ts'
import {crowdedAddresses} from '../../schemas/rules/identity/crowdedAddresses.ts'
import type {Json, JsonObject} from '../../schemas/rules/json.ts'
import {isDeeperThan, MOST_LEVELS} from '../../schemas/rules/jsonDepth.ts'
import {publishedId} from '../../schemas/rules/publishedId.ts'

describe('a stored subscription', () => {
  it.each<[string, Json, string, unknown, 'coerced' | 'unreadable' | null]>([
    ['remainingClips', 3, 'remainingClips', 3, null],
    ['remainingClips', '3', 'remainingClips', 3, 'coerced'],
    ['remainingClips', '10 classes', 'remainingClips', null, 'unreadable'],
    ['remainingClips', '', 'remainingClips', null, 'unreadable'],
    ['purchasePrice', '1800', 'purchasePrice', 1800, 'coerced'],
    ['purchasePrice', 1e21, 'purchasePrice', null, 'unreadable'],
    ['purchasePrice', Number.MAX_SAFE_INTEGER, 'purchasePrice', null, 'unreadable'],
    ['isActive', 'true', 'isActive', false, 'unreadable'],
    ['user', 'kari', 'userId', null, 'unreadable'],
    ['user', [{_ref: 'kari'}], 'userId', null, 'unreadable'],
    ['user', {_type: 'reference'}, 'userId', null, 'unreadable'],
    ['tenant', {_ref: 'school'}, 'schoolId', 'school', null],
    ['stripeSessionId', '\u200B cs_test_1\u00A0\n', 'stripeSessionId', 'cs_test_1', null],
    ['stripePaymentId', ' pi_1', 'stripePaymentId', 'pi_1', null],
    ['paymentId', 'pi_1\uFEFF', 'stripePaymentIntentId', 'pi_1', null],
    ['passId', 'drafts.ten ', 'passId', 'ten', null],
    ['passId', '  ', 'passId', null, null],
    ['passId', 5, 'passId', null, 'unreadable'],
  ])('%s of %j is read as %s %j', (field, stored, name, value, kind) => {
    const read = readSubscription({_id: 's', [field]: stored})
    expect(read).toMatchObject({[name]: value, document: {[field]: stored}})
    expect(read.oddities).toEqual(kind === null ? [] : [{field, stored, kind}])
  })

  it('is known by its published id, wherever it lies', () => {
    expect(['a', 'drafts.a', 'versions.rX.a', 'a.b'].map(publishedId)).toEqual([
      'a',
      'a',
      'a',
      'a.b',
    ])
  })
})

describe('whatever is stored', () => {
  const FIELDS = [
    '_id',
    '_rev',
    '_createdAt',
    '_updatedAt',
    'user',
    'tenant',
    'type',
    'isActive',
    'startDate',
    'endDate',
    'remainingClips',
    'passId',
    'pass',
    'passName',
    'purchasePrice',
    'stripeSessionId',
    'stripePaymentId',
    'upgradeHistory',
    'name',
    'email',
    'clerkId',
    'phone',
    'price',
    'details',
    'timestamp',
    'bookings',
    'date',
    'isCancelled',
    'parentTenant',
    'slug',
    'stripeConnect',
    'schoolName',
    'record',
    'hash',
    'changes',
    'class',
  ]
  const anything = jsonValue({maxDepth: 4})
  const likely = constantFrom<unknown>({_ref: 'a'}, {_ref: 5}, [{}], '3', '2025-08-12', 1e21, {
    current: 'x',
  })
  const documents = dictionary(
    oneof(constantFrom(...FIELDS), string()),
    oneof(anything, likely, json()),
    {
      maxKeys: 12,
    },
  )

  it.each<[string, (document: JsonObject) => unknown]>([
    ['subscription', readSubscription],
    ['pass', readPass],
    ['user', readUser],
    ['webhookLog', readWebhookLog],
    ['booking', readClassBooking],
    ['classInstance', readInstance],
    ['tenant', (document) => readSchool(document, 'Europe/Oslo')],
    ['passAuditNote', ({_id, ...note}) => checkNote(note).intact],
  ])(
    'as a %s, it is read without failing and without a number that cannot be counted with',
    (_type, read) => {
      assert(
        property(documents, (fields) => {
          const document: JsonObject = JSON.parse(JSON.stringify(fields))
          const absurd: number[] = []
          JSON.stringify(read(document), (key, value: unknown) => {
            if (key === 'document' || key === 'oddities') return null
            if (typeof value === 'number' && !Number.isSafeInteger(Math.round(value))) {
              absurd.push(value)
            }
            return value
          })
          expect(absurd).toEqual([])
        }),
        {numRuns: 500},
      )
    },
  )
})

function nested(levels: number): Json {
  let value: Json = 1
  for (let level = 0; level < levels; level += 1) value = {a: value}
  return value
}

describe('what nests too deep', () => {
  it('is told without going down by recursion', () => {
    expect(isDeeperThan(nested(MOST_LEVELS), MOST_LEVELS)).toBe(false)
    expect(isDeeperThan(nested(MOST_LEVELS + 1), MOST_LEVELS)).toBe(true)
    expect(isDeeperThan(nested(200_000), MOST_LEVELS)).toBe(true)
  })

  it('makes a note a damaged one', () => {
    const record = `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`
    expect(checkNote({_id: 'n', record})).toEqual({intact: false, damage: 'record-damaged'})
    expect(canonicalJson(nested(MOST_LEVELS))).toHaveLength(MOST_LEVELS * 6 + 1)
  })
})

function users(...names: string[]) {
  return names.map((name, index) => readUser({_id: `u${index}`, name, email: ' Info@example.com'}))
}

describe('an address', () => {
  it('that three people share may be a family’s; one that four share is nobody’s own', () => {
    expect([...crowdedAddresses(users('Anne Moen', 'Lise Moen', 'Ola Moen'))]).toEqual([])
    expect([...crowdedAddresses(users('Anne Moen', 'Lise Moen', 'Ola Moen', 'Per Ek'))]).toEqual([
      'info@example.com',
    ])
  })

  it('of one name written five times is one person’s', () => {
    expect([...crowdedAddresses(users(...Array<string>(5).fill('Anne Moen')))]).toEqual([])
  })
})
