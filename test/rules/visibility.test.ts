import {assert, constantFrom, option, property, record} from 'fast-check'
import {evaluate, parse} from 'groq-js'
import {describe, expect, it} from 'vitest'
import {z} from 'zod'
import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import type {Json, JsonObject} from '../../schemas/rules/json.ts'
import {visibilityOf} from '../../schemas/rules/visibility.ts'

const NOW = '2025-08-12T09:00:00.000Z'
const MONTH_AGO = '2025-07-13T09:00:00.000Z'

/** The host app's own queries, as it sends them: without a perspective, so that drafts and versions are read as well. */
const OF_STUDENT = `_type == "subscription" && user._ref in $userReferenceIds
  && (tenant._ref == $tenantId
    || (!defined(tenant) && ((defined(passId) && passId in $tenantPassIds)
      || (defined(pass._ref) && pass._ref in $tenantPassIds))))`
const ACTIVE = `*[${OF_STUDENT} && isActive == true && endDate > $now]._id`
const HISTORY = `*[${OF_STUDENT} && (isActive == false || endDate <= $now) && endDate >= $monthAgo]._id`
const PASS_IDS = '*[_type == "pass" && tenant._ref == $tenantId]._id'

const PASSES: JsonObject[] = [
  {_id: 'pass-here', _type: 'pass', tenant: {_ref: 'school'}},
  {_id: 'drafts.pass-draft', _type: 'pass', tenant: {_ref: 'school'}},
  {_id: 'versions.r1.pass-release', _type: 'pass', tenant: {_ref: 'school'}},
  {_id: 'pass-elsewhere', _type: 'pass', tenant: {_ref: 'other'}},
]

async function ask(query: string, dataset: JsonObject[], params: JsonObject): Promise<unknown> {
  const value = await evaluate(parse(query, {params}), {dataset, params})
  return value.get()
}

/** In which tab the host app's own queries list the document. */
async function tabOfHost(document: JsonObject): Promise<'active' | 'history' | null> {
  const dataset = [...PASSES, document]
  const tenantPassIds = z
    .array(z.string())
    .parse(await ask(PASS_IDS, dataset, {tenantId: 'school'}))
  const params = {
    userReferenceIds: ['user_kari', 'kari'],
    tenantId: 'school',
    tenantPassIds,
    now: NOW,
    monthAgo: MONTH_AGO,
  }
  const lists = async (query: string) => JSON.stringify(await ask(query, dataset, params)) !== '[]'
  if (await lists(ACTIVE)) return 'active'
  return (await lists(HISTORY)) ? 'history' : null
}

function ours(document: JsonObject) {
  return visibilityOf(readSubscription(document), {
    referenceIds: ['user_kari', 'kari'],
    schoolId: 'school',
    passIds: new Set(['pass-here', 'drafts.pass-draft', 'versions.r1.pass-release']),
    now: NOW,
  })
}

const AHEAD = '2025-09-12T09:00:00.000Z'
const document = (fields: Record<string, Json | undefined>): JsonObject =>
  JSON.parse(
    JSON.stringify({
      _id: 'sub',
      _type: 'subscription',
      user: {_ref: 'kari'},
      tenant: {_ref: 'school'},
      isActive: true,
      endDate: AHEAD,
      type: 'clipcard',
      remainingClips: 3,
      passId: 'pass-here',
      ...fields,
    }),
  )

describe('what the student’s page shows', () => {
  it.each<[string, Record<string, Json | undefined>, string | null, string?]>([
    ['an ordinary pass', {}, 'active'],
    ['a draft', {_id: 'drafts.sub'}, 'active'],
    ['a version in a release', {_id: 'versions.r1.sub'}, 'active'],
    ['by the Clerk id', {user: {_ref: 'user_kari'}}, 'active'],
    ['a user as text', {user: 'kari'}, null, 'other-user'],
    ['a user in an array', {user: [{_ref: 'kari'}]}, null, 'other-user'],
    ['a user without a reference', {user: {_id: 'kari'}}, null, 'other-user'],
    ['no active flag', {isActive: undefined}, null, 'neither-active-nor-inactive'],
    ['an empty active flag', {isActive: null}, null, 'neither-active-nor-inactive'],
    ['an active flag as text', {isActive: 'true'}, null, 'neither-active-nor-inactive'],
    ['an active flag as a number', {isActive: 1}, null, 'neither-active-nor-inactive'],
    ['no active flag, ended', {isActive: null, endDate: '2025-08-01T09:00:00.000Z'}, 'history'],
    ['switched off', {isActive: false}, 'history'],
    ['ended long ago', {endDate: '2025-07-01T09:00:00.000Z'}, null, 'ended-long-ago'],
    ['ended a month ago to the instant', {endDate: MONTH_AGO}, 'history'],
    ['an end with an offset', {endDate: '2025-08-12T10:30:00+02:00'}, 'active'],
    ['an end that is a number', {endDate: 1_762_700_000_000}, null, 'no-end-date'],
    ['no end', {endDate: undefined}, null, 'no-end-date'],
    ['another school', {tenant: {_ref: 'other'}}, null, 'other-school'],
    ['a school as text', {tenant: 'school'}, null, 'school-unreadable'],
    ['a school without a reference', {tenant: {_type: 'reference'}}, null, 'school-unreadable'],
    ['a school in an array', {tenant: [{_ref: 'school'}]}, null, 'school-unreadable'],
    ['no school, pass of the school', {tenant: undefined}, 'active'],
    ['an empty school, pass of the school', {tenant: null}, 'active'],
    [
      'no school, old name of the pass',
      {tenant: null, passId: null, pass: {_ref: 'pass-here'}},
      'active',
    ],
    ['no school, a draft pass', {tenant: null, passId: 'drafts.pass-draft'}, 'active'],
    [
      'no school, a pass of a release',
      {tenant: null, passId: 'versions.r1.pass-release'},
      'active',
    ],
    [
      'no school, the draft pass by its published id',
      {tenant: null, passId: 'pass-draft'},
      null,
      'no-school-and-unknown-pass',
    ],
    [
      'no school, a pass with a blank',
      {tenant: null, passId: 'pass-here '},
      null,
      'no-school-and-unknown-pass',
    ],
    [
      'no school, a pass of another',
      {tenant: null, passId: 'pass-elsewhere'},
      null,
      'no-school-and-unknown-pass',
    ],
  ])('%s', async (_name, fields, tab, because) => {
    const stored = document(fields)
    expect(await tabOfHost(stored)).toBe(tab)
    expect(ours(stored)).toMatchObject(because === undefined ? {tab} : {tab, because})
  })

  it('is the host app’s own rule, whatever is stored', async () => {
    const odd: Json[] = [null, 'text', 5, true, false, [], {}, ['kari'], {_ref: 5}, '']
    const field = (...usual: Json[]) => option(constantFrom(...usual, ...odd), {nil: undefined})
    const documents = record({
      _id: constantFrom('sub', 'drafts.sub', 'versions.r1.sub'),
      user: field({_ref: 'kari'}, {_ref: 'kari'}, {_ref: 'user_kari'}),
      tenant: field({_ref: 'school'}, {_ref: 'school'}, {_ref: 'other'}, null),
      isActive: field(true, true, false),
      endDate: field(AHEAD, NOW, MONTH_AGO, '2025-07-20T09:00:00+02:00', '2025-01-01'),
      passId: field('pass-here', 'drafts.pass-draft'),
      pass: field({_ref: 'pass-here'}),
    })
    const all: JsonObject[] = []
    assert(
      property(documents, (fields) => {
        all.push(document(fields))
      }),
      {numRuns: 2000},
    )
    for (const stored of all) {
      const [tab, host] = [ours(stored).tab, await tabOfHost(stored)]
      expect({stored, tab}).toEqual({stored, tab: host})
    }
  })
})

describe('whether a class can be booked', () => {
  it.each<[Json | undefined, string]>([
    [3, 'bookable'],
    ['3', 'bookable'],
    [' 3 ', 'bookable'],
    ['1e1', 'bookable'],
    [true, 'bookable'],
    [0, 'clips-exhausted'],
    ['0', 'clips-exhausted'],
    [-1, 'clips-exhausted'],
    ['10 classes', 'clips-missing'],
    ['', 'clips-missing'],
    [undefined, 'clips-missing'],
    [null, 'clips-missing'],
    [{}, 'clips-missing'],
  ])('with %j classes left', (remainingClips, bookability) => {
    expect(ours(document({remainingClips}))).toMatchObject({tab: 'active', bookability})
  })
})
