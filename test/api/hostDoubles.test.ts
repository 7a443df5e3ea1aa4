import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import type {Services} from '../../api/services.ts'
import {giveIngrid, giveKariHerPass} from './support/intents.ts'
import {documentAt, lakeOf} from './support/lakeOf.ts'
import {reference} from './support/hostDocuments.ts'
import {callerOf, startApi, type Api} from './support/startApi.ts'
import {twoSchools} from './support/twoSchools.ts'

let api: Api

beforeEach(async () => {
  api = await startApi(twoSchools())
})
afterEach(() => api.sandbox.close())

/** As the webhook writes it: an id of its own, no lock, and no look at what is there. */
const webhookWrites = (fields: Record<string, unknown> = {}) =>
  lakeOf(api).create({
    _id: 'by-webhook',
    _type: 'subscription',
    user: reference('kari'),
    tenant: reference('fjord'),
    type: 'clipcard',
    passId: 'fjord-ten',
    passName: 'Ten Classes',
    isActive: true,
    remainingClips: 10,
    purchasePrice: 1500,
    startDate: '2025-08-11T16:20:00.000Z',
    endDate: '2025-11-09T16:20:00.000Z',
    stripeSessionId: 'cs_test_kari1',
    stripePaymentId: 'pi_kari1',
    ...fields,
  })

/** The API, with something happening once at one point of a repair. */
function apiWhere(
  changes: (own: Services, once: <T>(what: () => Promise<T>) => Promise<void>) => Partial<Services>,
) {
  let happened = false
  const once = async <T>(what: () => Promise<T>) => {
    if (happened) return
    happened = true
    await what()
  }
  return callerOf({...api.services, ...changes(api.services, once)})
}

/** The API, with something happening once right after a repair was written. */
const apiWithAfterRepair = (what: () => Promise<unknown>) =>
  apiWhere(({lake}, once) => ({
    lake: {
      ...lake,
      commit: async (...transaction) => {
        const outcome = await lake.commit(...transaction)
        await once(what)
        return outcome
      },
    },
  }))

const live = () =>
  api.sandbox.lake
    .documents()
    .filter(({_type, isActive}) => _type === 'subscription' && isActive === true)
    .map(({_id}) => _id)
    .filter((id) => id !== 'nora-sub')

describe('the webhook writes its own pass', () => {
  test('after Sanity was read for the repair, and while Stripe is asked', async () => {
    const planned = await api.plan(giveKariHerPass())
    const racing = apiWhere(({payments}, once) => ({
      payments: {
        ...payments,
        sessions: async (...asked) => {
          const reading = await payments.sessions(...asked)
          await once(webhookWrites)
          return reading
        },
      },
    }))
    const response = await racing.apply(planned)
    expect(response.status).toBe(409)
    const {fresh} = await api.problem(response)
    expect(fresh?.plan.refusals).toContain('purchase-already-served')
    expect(live()).toEqual(['by-webhook'])
  })

  test('right after the repair: the receipt says so, and what it offers leaves one', async () => {
    const planned = await api.plan(giveKariHerPass())
    const racing = apiWithAfterRepair(webhookWrites)
    const receipt = await api.receipt(await racing.apply(planned))
    expect(receipt).toMatchObject({
      alreadyApplied: false,
      doubles: ['by-webhook'],
      settle: {action: 'correct', purchaseId: 'cs_test_kari1', studentId: 'kari'},
    })
    expect(live()).toHaveLength(2)
    const again = await api.receipt(await api.apply(planned))
    expect(again).toMatchObject({alreadyApplied: true, doubles: ['by-webhook']})

    if (receipt.settle === null) throw new Error('Nothing settles it')
    const settled = await api.receipt(await api.apply(await api.plan(receipt.settle)))
    expect(settled.doubles).toEqual([])
    expect(live()).toHaveLength(1)
  })

  test.each<[string, Record<string, string | null>]>([
    ['its charge, with blanks', {stripeSessionId: null, stripePaymentId: ' ch_kari1 '}],
    ['its intent where a session belongs', {stripeSessionId: 'pi_kari1', stripePaymentId: null}],
    ['its session as a payment', {stripeSessionId: null, stripePaymentId: 'cs_test_kari1\n'}],
    ['the oldest field', {stripeSessionId: null, stripePaymentId: null, paymentId: '\tpi_kari1'}],
  ])('by another of its names: %s', async (_what, fields) => {
    const planned = await api.plan(giveKariHerPass())
    const racing = apiWithAfterRepair(() => webhookWrites(fields))
    const receipt = await api.receipt(await racing.apply(planned))
    expect(receipt.doubles).toEqual(['by-webhook'])
  })

  test('to another person, for the same payment', async () => {
    const planned = await api.plan(giveKariHerPass())
    const racing = apiWithAfterRepair(() => webhookWrites({user: reference('per')}))
    const receipt = await api.receipt(await racing.apply(planned))
    expect(receipt.doubles).toEqual(['by-webhook'])
  })

  test('for a payment that Stripe does not show: undoing ours is offered', async () => {
    const planned = await api.plan(giveIngrid('nordlys-dropin'))
    const racing = apiWithAfterRepair(() =>
      webhookWrites({
        user: reference('ingrid'),
        tenant: reference('nordlys'),
        passId: 'nordlys-dropin',
        stripeSessionId: 'cs_test_hidden',
        stripePaymentId: 'pi_hidden',
      }),
    )
    const receipt = await api.receipt(await racing.apply(planned))
    expect(receipt).toMatchObject({
      doubles: ['by-webhook'],
      settle: {action: 'undo', noteId: receipt.noteId},
    })
    if (receipt.settle === null) throw new Error('Nothing settles it')
    await api.apply(await api.plan(receipt.settle))
    expect(live()).toEqual(['by-webhook'])
  })

  test('a look that fails is not taken for "none"', async () => {
    const planned = await api.plan(giveKariHerPass())
    let written = false
    const blind = callerOf({
      ...api.services,
      lake: {
        ...api.services.lake,
        commit: async (...transaction) => {
          const outcome = await api.services.lake.commit(...transaction)
          written = true
          return outcome
        },
        query: async (...asked) => {
          if (written) throw new Error('The lake is gone')
          return api.services.lake.query(...asked)
        },
      },
    })
    const receipt = await api.receipt(await blind.apply(planned))
    expect(receipt).toMatchObject({alreadyApplied: false, doubles: null, settle: null})
  })
})

describe('two people with two plans for one payment', () => {
  test('to replace a pass by two others: one does, the other is told', async () => {
    const given = await api.receipt(await api.apply(await api.plan(giveIngrid('nordlys-dropin'))))
    const targetId = given.createdSubscriptionId ?? ''
    const other = await startApi(twoSchools(), {SANITY_API_HOST: api.sandbox.urls.lake})
    const whose = {schoolId: 'nordlys', studentId: 'ingrid'} as const
    const [deactivate, undo] = [
      await api.plan({action: 'deactivate', ...whose, targetId}),
      await other.plan({action: 'undo', ...whose, noteId: given.noteId}),
    ]
    const responses = await Promise.all([api.apply(deactivate), other.apply(undo)])
    expect(responses.map(({status}) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(live()).toEqual([])
    await other.sandbox.close()
  })

  test('one corrects a double while the other undoes its repair: one pass is left', async () => {
    const done = await api.receipt(await api.apply(await api.plan(giveKariHerPass())))
    await webhookWrites()
    const other = await startApi(twoSchools(), {SANITY_API_HOST: api.sandbox.urls.lake})
    const whose = {schoolId: 'fjord', studentId: 'kari'} as const
    const file = await api.file('kari', 'fjord')
    const intent = file.recommendation.intent
    if (intent?.action !== 'correct') throw new Error('The double is not to be corrected')
    const plans = [
      await api.plan(intent),
      await other.plan({action: 'undo', ...whose, noteId: done.noteId}),
    ] as const
    const responses = await Promise.all([api.apply(plans[0]), other.apply(plans[1])])
    expect(responses.filter(({status}) => status === 200)).toHaveLength(1)
    expect(live()).toHaveLength(1)
    await other.sandbox.close()
  })

  test('fifty at once, on two servers, with two plans', async () => {
    const other = await startApi(twoSchools(), {SANITY_API_HOST: api.sandbox.urls.lake})
    const byHand = await api.plan(giveIngrid('nordlys-dropin'))
    const otherPass = await other.plan(giveIngrid('nordlys-trial', {validityDays: 30}))
    const responses = await Promise.all(
      Array.from({length: 50}, (_, index) =>
        index % 2 === 0 ? api.apply(byHand) : other.apply(otherPass),
      ),
    )
    const statuses = new Set(responses.map(({status}) => status))
    expect([...statuses].toSorted((a, b) => a - b)).toEqual([200, 409])
    const receipts = await Promise.all(
      responses.filter(({status}) => status === 200).map((response) => api.receipt(response)),
    )
    expect(new Set(receipts.map(({noteId}) => noteId)).size).toBe(1)
    expect(live()).toEqual([receipts[0]?.createdSubscriptionId])
    await other.sandbox.close()
  })
})

describe('fifty repairs at once on two servers, and the webhook among them', () => {
  test.each([0, 3, 10, 30])('in turn after %i requests to the lake', async (turn) => {
    const other = await startApi(twoSchools(), {SANITY_API_HOST: api.sandbox.urls.lake})
    const planned = await api.plan(giveKariHerPass())
    let asked = 0
    const counting = (own: Services): Services => ({
      ...own,
      lake: {
        ...own.lake,
        query: async (...question) => {
          const answer = await own.lake.query(...question)
          asked += 1
          if (asked === turn + 1) await webhookWrites()
          return answer
        },
      },
    })
    const servers = [callerOf(counting(api.services)), callerOf(counting(other.services))] as const
    const responses = await Promise.all(
      Array.from({length: 50}, (_, index) => servers[index % 2 === 0 ? 0 : 1].apply(planned)),
    )
    const applied = responses.filter(({status}) => status === 200)
    expect(responses.every(({status}) => status === 200 || status === 409)).toBe(true)
    const receipts = await Promise.all(applied.map((response) => api.receipt(response)))
    expect(new Set(receipts.map(({noteId}) => noteId)).size).toBeLessThanOrEqual(1)
    expect(live()).toHaveLength(applied.length > 0 ? 2 : 1)
    // Whoever asked after the webhook had written was told; asking again tells everyone.
    for (const {doubles} of receipts) expect([[], ['by-webhook']]).toContainEqual(doubles)
    if (applied.length > 0) {
      const {settle} = await api.receipt(await api.apply(planned))
      if (settle === null) throw new Error('Nothing settles it')
      await api.apply(await api.plan(settle))
    }
    expect(live()).toHaveLength(1)
    await other.sandbox.close()
  })
})

describe('what a plan rests on', () => {
  test.each([
    ['the pass', 'fjord-ten', {description: 'Edited'}],
    ['the student’s document', 'kari', {phone: '+47 911 11 111'}],
  ])(
    '%s was edited in a way that changes no value: it is shown again first',
    async (_what, id, fields) => {
      const planned = await api.plan(giveKariHerPass())
      await lakeOf(api).patch(id).set(fields).commit()
      const response = await api.apply(planned)
      expect(response.status).toBe(409)
      const {fresh} = await api.problem(response)
      expect(fresh?.plan.changes).toEqual(planned.plan.changes)
      expect(fresh?.plan.reads).not.toEqual(planned.plan.reads)
      expect(live()).toEqual([])
    },
  )

  test('the pass was edited between the last look at the facts and the write', async () => {
    const planned = await api.plan(giveKariHerPass())
    const racing = apiWhere(({payments}, once) => ({
      payments: {
        ...payments,
        sessions: async (...asked) => {
          await once(() => lakeOf(api).patch('fjord-ten').set({validityDays: 60}).commit())
          return payments.sessions(...asked)
        },
      },
    }))
    const response = await racing.apply(planned)
    expect(response.status).toBe(409)
    expect(documentAt(api, planned.plan.changes[0]?.documentId ?? null)).toBeUndefined()
  })
})
