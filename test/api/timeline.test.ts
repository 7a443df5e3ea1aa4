import {afterEach, describe, expect, test} from 'vitest'
import {
  timelineResponse,
  type TimelineEntryView,
  type TimelineResponse,
} from '../../schemas/contract/timeline.ts'
import {
  storedMessageRecord,
  type MessagePhase,
} from '../../schemas/rules/message/studentMessageRecord.ts'
import {SANDBOX_PEOPLE} from '../../studio/sandbox/people.ts'
import {eventful} from './support/eventful.ts'
import {countSteps} from './support/countSteps.ts'
import {PAID_AT, reference} from './support/hostDocuments.ts'
import {giveIngrid, giveKariHerPass, replaceForIngrid} from './support/intents.ts'
import {lakeOf} from './support/lakeOf.ts'
import {callerOf, startApi, type Api} from './support/startApi.ts'
import {FJORD_ACCOUNT, NORAS_SUBSCRIPTION, NOW, twoSchools} from './support/twoSchools.ts'

let api: Api
afterEach(() => api.sandbox.close())

const timeline = (id: string, school: string, more = ''): Promise<TimelineResponse> =>
  api.read(timelineResponse, `/students/${id}/timeline?school=${school}${more}`)

const kinds = ({entries}: TimelineResponse) => entries.map(({kind}) => kind)
const only = <Kind extends TimelineEntryView['kind']>(
  {entries}: Pick<TimelineResponse, 'entries'>,
  kind: Kind,
) =>
  entries.filter((entry): entry is Extract<TimelineEntryView, {kind: Kind}> => entry.kind === kind)

const minutesLater = (minutes: number) => {
  const next = new Date(api.sandbox.clock.now() + minutes * 60_000).toISOString()
  api.sandbox.clock.set(next)
  return next
}

/** A person in the Studio, past the tool. */
const inTheStudio = () => lakeOf(api).withConfig({token: SANDBOX_PEOPLE.editor.token})

/** The sandbox's clock runs on. */
const inMinute = (instant: string): unknown => expect.stringContaining(instant.slice(0, 16))

describe('the founding incident', () => {
  test('is told entry by entry: given by hand, replaced, undone; and that Stripe let nobody in', async () => {
    api = await startApi(twoSchools())
    const given = await api.receipt(
      await api.apply(await api.plan(giveIngrid('nordlys-dropin')), {reason: 'stripe-unreachable'}),
    )
    minutesLater(5)
    const replacing = replaceForIngrid(given.createdSubscriptionId ?? '', 'nordlys-trial', {
      validityDays: 30,
    })
    const replaced = await api.receipt(await api.apply(await api.plan(replacing)))
    minutesLater(5)
    const undone = await api.receipt(
      await api.apply(
        await api.plan({
          action: 'undo',
          schoolId: 'nordlys',
          studentId: 'ingrid',
          noteId: replaced.noteId,
        }),
      ),
    )

    const told = await timeline('ingrid', 'nordlys')
    expect(kinds(told)).toEqual(['undone', 'repaired', 'repaired', 'created'])
    const [undo, replace, create, user] = told.entries
    expect(undo).toMatchObject({noteId: undone.noteId, undoes: replaced.noteId, intact: true})
    expect(replace).toMatchObject({
      noteId: replaced.noteId,
      action: 'replace',
      undoneBy: undone.noteId,
      passNames: ['Open week Trial Pass', 'Drop-in Class'],
    })
    expect(create).toMatchObject({
      noteId: given.noteId,
      actorName: 'Olga Owner',
      stripeConfirmed: false,
      at: inMinute(NOW),
      clocks: {paid: null, recorded: inMinute(NOW), repaired: inMinute(NOW)},
    })
    expect(user).toMatchObject({documentId: 'ingrid', documentType: 'user', name: 'Ingrid Aas'})
    expect(told.sources).toContainEqual(
      expect.objectContaining({source: 'stripe-connected', failure: 'no-access'}),
    )
    expect(told.sources).toContainEqual(
      expect.objectContaining({source: 'history', failure: null, complete: true}),
    )
  })
})

describe('a student with an upgrade, a refund, and edits made by hand', () => {
  test('every source tells its part, newest first', async () => {
    api = await startApi(eventful())
    const receipt = await api.receipt(await api.apply(await api.plan(giveKariHerPass())))
    const given = receipt.createdSubscriptionId ?? ''
    const editedAt = minutesLater(10)
    await inTheStudio().patch(given).set({remainingClips: 3, notes: 'by phone'}).commit()
    minutesLater(10)
    await inTheStudio().patch('kari-month').set({isActive: false}).commit()

    const told = await timeline('kari', 'fjord')
    expect(
      told.entries.map(({kind, id}) => `${kind} ${id.slice(kind.length + 1).replace(/-.*/, '')}`),
    ).toEqual([
      'class-cancelled salsa',
      'switched-off kari',
      `edited ${given.replace(/-.*/, '')}`,
      'repaired passAuditNote.' + receipt.noteId.split('.')[1],
      'created kari',
      'event evt_back',
      'refunded re_kari2',
      'booked salsa',
      'delivery log',
      'created kari',
      'event evt_kari2',
      'paid cs_test_kari2',
      'event evt_kari1',
      'paid cs_test_kari1',
    ])

    expect(only(told, 'edited')).toMatchObject([
      {
        documentId: given,
        by: {kind: 'person', id: 'sandbox-editor', name: 'Edvin Editor'},
        fields: [
          {field: 'notes', before: null, after: 'by phone'},
          {field: 'remainingClips', before: 10, after: 3},
        ],
        purchaseId: 'cs_test_kari1',
        clocks: {paid: PAID_AT, recorded: inMinute(editedAt), repaired: inMinute(NOW)},
      },
    ])
    expect(only(told, 'switched-off')).toMatchObject([
      {documentId: 'kari-month', name: 'Month', by: {name: 'Edvin Editor'}},
    ])
    expect(only(told, 'refunded')).toMatchObject([
      {
        amount: {minor: 20_000, currency: 'nok'},
        reason: 'requested_by_customer',
        purchaseId: 'cs_test_kari2',
        subscriptionIds: ['kari-month'],
      },
    ])
    expect(only(told, 'event').map(({eventId, delivery}) => [eventId, delivery])).toEqual([
      ['evt_back', 'no-failure-known'],
      ['evt_kari2', 'no-failure-known'],
      ['evt_kari1', 'failed-or-pending'],
    ])
    expect(only(told, 'delivery')).toMatchObject([{logId: 'log-kari2', status: 'success'}])
    expect(only(told, 'booked')).toMatchObject([{instanceId: 'salsa', bookingType: 'monthly'}])
    expect(only(told, 'repaired')).toMatchObject([
      {clocks: {paid: PAID_AT, repaired: inMinute(NOW)}, purchaseId: 'cs_test_kari1'},
    ])
  })

  test('of one subscription, only what has to do with it', async () => {
    api = await startApi(eventful())
    await api.apply(await api.plan(giveKariHerPass()))
    const told = await timeline('kari', 'fjord', '&subscription=kari-month')
    expect(kinds(told)).toEqual(['event', 'refunded', 'delivery', 'created', 'event', 'paid'])
    const ofOther = await timeline('kari', 'fjord', '&subscription=nora-sub')
    expect(ofOther.entries).toEqual([])
  })
})

describe('what happens behind the tool’s back', () => {
  test('a script’s edit shows as the token’s, and a deleted subscription as removed', async () => {
    api = await startApi(twoSchools())
    const receipt = await api.receipt(await api.apply(await api.plan(giveKariHerPass())))
    minutesLater(1)
    await lakeOf(api).patch('kari').set({role: 'admin'}).commit()
    minutesLater(1)
    await inTheStudio().delete(receipt.createdSubscriptionId ?? '')

    const told = await timeline('kari', 'fjord')
    expect(only(told, 'edited')).toMatchObject([
      {
        documentType: 'user',
        by: {kind: 'robot', name: 'Pass support API'},
        fields: [{field: 'role', before: 'student', after: 'admin'}],
      },
    ])
    expect(only(told, 'removed')).toMatchObject([
      {documentId: receipt.createdSubscriptionId, name: 'Ten Classes', by: {name: 'Edvin Editor'}},
    ])
    expect(only(told, 'repaired')).toHaveLength(1)
  })

  test('a damaged note covers nothing up: what the dataset saw is told beside it', async () => {
    api = await startApi(twoSchools())
    const receipt = await api.receipt(await api.apply(await api.plan(giveKariHerPass())))
    minutesLater(1)
    await lakeOf(api).patch(receipt.noteId).set({note: 'Nothing to see here.'}).commit()
    const told = await timeline('kari', 'fjord')
    expect(only(told, 'repaired')).toMatchObject([{intact: false}])
    expect(only(told, 'created').map(({documentId}) => documentId)).toContain(
      receipt.createdSubscriptionId,
    )
  })

  test('a pass that is renamed and repriced afterwards changes nothing that was told', async () => {
    api = await startApi(twoSchools())
    await api.apply(await api.plan(giveKariHerPass()))
    const before = await timeline('kari', 'fjord')
    await lakeOf(api).patch('fjord-ten').set({name: 'Eleven Classes', price: 9}).commit()
    expect((await timeline('kari', 'fjord')).entries).toEqual(before.entries)
  })
})

test('what the student was told stands in the story of the repair, with how it ended', async () => {
  api = await startApi(twoSchools())
  const receipt = await api.receipt(await api.apply(await api.plan(giveKariHerPass())))
  const {noteId, createdSubscriptionId} = receipt
  const write = (phase: MessagePhase, at: string) =>
    lakeOf(api).create(
      storedMessageRecord({
        id: `passStudentMessage.kari.${phase}`,
        phase,
        noteId,
        schoolId: 'fjord',
        studentId: 'kari',
        at,
        actor: {id: 'sandbox-owner', name: 'Olga Owner'},
        language: 'nb',
        outcome: phase === 'ended' ? 'delivered' : null,
      }),
    )
  const begunAt = minutesLater(1)
  await write('begun', begunAt)
  const [unknown] = (await timeline('kari', 'fjord')).entries
  expect(unknown).toMatchObject({kind: 'told', at: begunAt, noteId, outcome: 'unknown'})

  const at = minutesLater(1)
  await write('ended', at)
  const told = await timeline('kari', 'fjord', `&subscription=${createdSubscriptionId}`)
  expect(only(told, 'told')).toEqual([
    {
      kind: 'told',
      id: `told-${noteId}`,
      at,
      clock: 'repaired',
      clocks: {paid: PAID_AT, recorded: expect.any(String), repaired: inMinute(NOW)},
      purchaseId: 'cs_test_kari1',
      subscriptionIds: [createdSubscriptionId],
      noteId,
      actorName: 'Olga Owner',
      language: 'nb',
      outcome: 'delivered',
    },
  ])
  expect(only(await timeline('nora', 'fjord'), 'told')).toEqual([])
})

describe('what is missing is said', () => {
  test('of more passes than can be asked about at once, the older ones; an old one’s own story is whole', async () => {
    const older = Array.from({length: 22}, (_, index) => ({
      ...NORAS_SUBSCRIPTION,
      _id: `nora-${index}`,
      _createdAt: new Date(Date.UTC(2025, 0, 1 + index)).toISOString(),
      user: reference('nora'),
      isActive: false,
      stripeSessionId: null,
      stripePaymentId: null,
    }))
    api = await startApi(twoSchools({sanity: older}))
    minutesLater(5)
    await inTheStudio().patch('nora-0').set({remainingClips: 7}).commit()

    const told = await timeline('nora', 'fjord')
    const notAsked = told.gaps.filter(({reason}) => reason === 'not-asked')
    expect(notAsked.map(({source, subjectId}) => `${source} ${subjectId}`).toSorted()).toEqual([
      'history nora-0',
      'history nora-1',
      'history nora-2',
    ])
    expect(only(told, 'edited')).toEqual([])
    expect(only(told, 'created')).toContainEqual(
      expect.objectContaining({documentId: 'nora-0', at: older[0]?._createdAt, fields: []}),
    )

    const own = await timeline('nora', 'fjord', '&subscription=nora-0')
    expect(own.gaps.filter(({reason}) => reason === 'not-asked')).toEqual([])
    expect(only(own, 'edited')).toMatchObject([{documentId: 'nora-0'}])
  })

  test('Stripe’s events of an old payment, with its age, and logs that were never kept', async () => {
    api = await startApi(eventful())
    api.sandbox.clock.set('2025-11-13T16:20:00.000Z')
    const told = await timeline('nora', 'fjord')
    expect(told.gaps).toContainEqual({
      source: 'events',
      reason: 'expired',
      subjectId: 'cs_test_nora1',
      keptDays: 30,
      ageDays: 94,
      since: null,
    })
    expect(told.gaps).toContainEqual(
      expect.objectContaining({
        source: 'webhook-log',
        reason: 'before-records',
        subjectId: 'cs_test_nora1',
        since: '2025-08-11T18:00:31.000Z',
      }),
    )
    expect(only(told, 'event')).toEqual([])
    expect(only(told, 'created').map(({documentId}) => documentId)).toContain(
      NORAS_SUBSCRIPTION._id,
    )
  })

  test('a key that may not read events is named, and the rest is told', async () => {
    const base = eventful()
    api = await startApi({
      ...base,
      stripe: {
        ...base.stripe,
        accountAccess: {
          ...base.stripe.accountAccess,
          [FJORD_ACCOUNT]: {missingPermissions: ['rak_event_read']},
        },
      },
    })
    const told = await timeline('kari', 'fjord')
    expect(told.sources).toContainEqual({
      source: 'events',
      account: FJORD_ACCOUNT,
      failure: 'missing-permission',
      permission: 'rak_event_read',
      requestId: expect.any(String),
      complete: false,
    })
    expect(kinds(told)).toEqual(expect.arrayContaining(['paid', 'refunded', 'created', 'delivery']))
  })

  test('without the history, the documents’ own dates are not made into one', async () => {
    api = await startApi(twoSchools())
    const silent = callerOf({
      ...api.services,
      history: {
        transactionsOf: async () => ({
          ok: false,
          failure: 'no-access',
          permission: null,
          requestId: null,
        }),
      },
    })
    const told = await silent.read(timelineResponse, '/students/nora/timeline?school=fjord')
    expect(kinds(told)).toEqual(['paid'])
    expect(told.sources).toContainEqual(
      expect.objectContaining({source: 'history', failure: 'no-access'}),
    )
  })

  test('a history that was cut off begins later than the document', async () => {
    api = await startApi(twoSchools())
    minutesLater(5)
    await inTheStudio().patch('nora-sub').set({remainingClips: 7}).commit()
    const {history} = api.services
    const forgetful = callerOf({
      ...api.services,
      history: {
        transactionsOf: async (ids) => {
          const reading = await history.transactionsOf(ids)
          const kept = reading.ok
            ? reading.value.filter(({authorId}) => authorId !== 'sandbox-seed')
            : []
          return {ok: true, value: kept, complete: true}
        },
      },
    })
    const told = await forgetful.read(timelineResponse, '/students/nora/timeline?school=fjord')
    expect(told.gaps).toContainEqual(
      expect.objectContaining({
        source: 'history',
        reason: 'history-begins-later',
        subjectId: 'nora-sub',
      }),
    )
    expect(only(told, 'edited')).toMatchObject([
      {fields: [{field: 'remainingClips', before: 8, after: 7}]},
    ])
    expect(only(told, 'created')).toContainEqual(
      expect.objectContaining({
        documentId: 'nora-sub',
        at: NORAS_SUBSCRIPTION._createdAt,
        by: {kind: 'unknown', id: null, name: null},
        fields: [],
      }),
    )
  })
})

test('two steps more than the student file, whatever happened', async () => {
  api = await startApi(eventful())
  await api.apply(await api.plan(giveKariHerPass()))
  const stepsOf = async (path: string) => {
    const {services, steps} = countSteps(api.services)
    const response = await callerOf(services).send(path)
    expect(response.status).toBe(200)
    return steps
  }
  const file = await stepsOf('/students/kari?school=fjord')
  const told = await stepsOf('/students/kari/timeline?school=fjord')
  expect(told.sequential - file.sequential).toBeLessThanOrEqual(2)
  expect(told.calls.length - file.calls.length).toBeLessThanOrEqual(9)
})
