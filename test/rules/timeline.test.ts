import {describe, expect, test} from 'vitest'
import type {JsonObject} from '../../schemas/rules/json.ts'
import type {Revision, TimelineFacts} from '../../schemas/rules/timeline/timelineFacts.ts'
import {timelineOf} from '../../schemas/rules/timeline/timelineOf.ts'

const NOTHING: TimelineFacts = {
  now: '2025-09-01T00:00:00.000Z',
  purchases: [],
  subscriptions: [],
  links: [],
  webhookLogs: [],
  earliestWebhookLogAt: null,
  bookings: [],
  refunds: [],
  disputes: [],
  events: [],
  eventsNotAsked: [],
  history: null,
  authors: new Map(),
  notes: [],
  messages: [],
  lookups: [],
  lookupsCut: false,
}
const AT = '2025-08-11T18:00:00.000Z'

const stored = (fields: JsonObject): JsonObject => ({_id: 's', _type: 'subscription', ...fields})

const told = (revision: Partial<Revision>, more: Partial<TimelineFacts> = {}) =>
  timelineOf(
    {
      ...NOTHING,
      ...more,
      history: {
        cut: false,
        documents: [{id: 's', type: 'subscription', createdAt: null, asked: true}],
        revisions: [
          {
            transactionId: 't',
            documentId: 's',
            at: AT,
            authorId: 'p1',
            before: null,
            after: null,
            ...revision,
          },
        ],
      },
    },
    null,
  ).entries

describe('one revision of a subscription', () => {
  const on = stored({isActive: true, passName: 'Ten'})
  const off = stored({isActive: false, passName: 'Ten'})
  test.each<[string | null, JsonObject | null, JsonObject | null]>([
    ['created', null, on],
    ['removed', on, null],
    ['switched-off', on, off],
    ['switched-on', off, on],
    ['edited', on, stored({isActive: true, passName: 'Eleven'})],
    // only what the dataset writes by itself
    [null, on, {...on, _updatedAt: AT}],
    [null, null, null],
  ])('%s', (kind, before, after) => {
    expect(told({before, after}).map((entry) => entry.kind)).toEqual(kind === null ? [] : [kind])
  })

  test('each field with its old and new value, and nothing of the dataset’s own', () => {
    const after = {...stored({isActive: true, remainingClips: 3}), _rev: 'other'}
    expect(told({before: on, after})).toMatchObject([
      {
        fields: [
          {field: 'passName', before: 'Ten', after: null},
          {field: 'remainingClips', before: null, after: 3},
        ],
      },
    ])
  })

  test('a writer whom the project does not know keeps the id', () => {
    expect(told({after: on})).toMatchObject([{by: {kind: 'unknown', id: 'p1', name: null}}])
  })
})

describe('a booking', () => {
  const booking = {
    instanceId: 'salsa',
    classDate: '2025-08-12T17:00:00.000Z',
    cancelled: true,
    schoolId: null,
    studentRef: 'kari',
    type: 'clipcard',
    bookedAt: AT,
  }
  test.each([
    ['booked and called off', booking, ['class-cancelled', 'booked']],
    ['kept', {...booking, cancelled: false}, ['booked']],
    ['called off, with no date that can be read', {...booking, classDate: 'soon'}, ['booked']],
    ['without any date', {...booking, classDate: null, bookedAt: ''}, []],
  ])('%s', (_case, entry, kinds) => {
    const {entries} = timelineOf({...NOTHING, bookings: [entry]}, null)
    expect(entries.map(({kind}) => kind)).toEqual(kinds)
  })
})
