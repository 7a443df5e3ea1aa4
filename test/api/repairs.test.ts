import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {createLakeClient} from '../../api/sanity/createLakeClient.ts'
import {auditResponse} from '../../schemas/contract/audit.ts'
import {SANDBOX_ROBOT} from '../../studio/sandbox/people.ts'
import {giveIngrid, giveKariHerPass} from './support/intents.ts'
import {startApi, type Api} from './support/startApi.ts'
import {PAID_AT, reference} from './support/hostDocuments.ts'
import {twoSchools} from './support/twoSchools.ts'

let api: Api

beforeEach(async () => {
  api = await startApi(twoSchools())
})
afterEach(() => api.sandbox.close())

const documentsOf = (type: string) =>
  api.sandbox.lake.documents().filter(({_type}) => _type === type)
const subscriptionsOf = (userId: string) =>
  documentsOf('subscription').filter(
    ({user}) => JSON.stringify(user) === JSON.stringify(reference(userId)),
  )

describe('once', () => {
  test('a repair that is sent again changes nothing and gets the same receipt', async () => {
    const planned = await api.plan(giveKariHerPass())
    const first = await api.receipt(await api.apply(planned))
    const before = JSON.stringify(api.sandbox.lake.documents())
    const again = await api.receipt(await api.apply(planned, {note: 'Another note'}))
    expect(again).toEqual({...first, alreadyApplied: true})
    expect(JSON.stringify(api.sandbox.lake.documents())).toBe(before)
  })

  test('twenty at once: one subscription, one note, one receipt for all', async () => {
    const planned = await api.plan(giveKariHerPass())
    const responses = await Promise.all(Array.from({length: 20}, () => api.apply(planned)))
    const receipts = await Promise.all(responses.map((response) => api.receipt(response)))
    expect(new Set(receipts.map(({noteId, at}) => `${noteId} ${at}`)).size).toBe(1)
    expect(receipts.filter(({alreadyApplied}) => !alreadyApplied)).toHaveLength(1)
    expect(subscriptionsOf('kari')).toHaveLength(1)
    expect(documentsOf('passAuditNote')).toHaveLength(1)
  })

  test('two servers at once: the transaction decides', async () => {
    const other = await startApi(twoSchools(), {SANITY_API_HOST: api.sandbox.urls.lake})
    const planned = await api.plan(giveKariHerPass())
    const responses = await Promise.all(
      Array.from({length: 10}, (_, index) => (index % 2 ? api : other).apply(planned)),
    )
    expect(responses.map(({status}) => status)).toEqual(Array.from({length: 10}, () => 200))
    expect(subscriptionsOf('kari')).toHaveLength(1)
    expect(documentsOf('passAuditNote')).toHaveLength(1)
    await other.sandbox.close()
  })

  test('two different plans for one payment: the second is told that it is stale', async () => {
    const plans = [
      await api.plan(giveIngrid('nordlys-dropin')),
      await api.plan(giveIngrid('nordlys-trial', {validityDays: 30})),
    ]
    const responses = await Promise.all(plans.map((planned) => api.apply(planned)))
    expect(responses.map(({status}) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const stale = responses.find(({status}) => status === 409)
    const problem = stale && (await api.problem(stale))
    expect(problem).toMatchObject({code: 'plan-stale', fresh: {plan: {state: 'refused'}}})
    expect(subscriptionsOf('ingrid').filter(({isActive}) => isActive)).toHaveLength(1)
    expect(documentsOf('passAuditNote')).toHaveLength(1)
  })

  test('repairs of two students at one school at once make one chain', async () => {
    const other = await startApi(twoSchools(), {SANITY_API_HOST: api.sandbox.urls.lake})
    const kari = await api.plan(giveKariHerPass())
    const nora = await other.plan({
      action: 'deactivate',
      schoolId: 'fjord',
      studentId: 'nora',
      targetId: 'nora-sub',
    })
    const responses = await Promise.all([api.apply(kari), other.apply(nora)])
    expect(responses.map(({status}) => status)).toEqual([200, 200])
    const {notes} = await api.read(auditResponse, '/audit?school=fjord')
    expect(notes.map(({sequence}) => sequence).toSorted((a, b) => a - b)).toEqual([1, 2])
    await other.sandbox.close()
  })
})

describe('what changed since it was seen', () => {
  test('the host app wrote the pass in between', async () => {
    const planned = await api.plan(giveKariHerPass())
    await writeAsHost({
      _id: 'by-webhook',
      _type: 'subscription',
      user: reference('kari'),
      tenant: reference('fjord'),
      passId: 'fjord-ten',
      isActive: true,
      stripeSessionId: 'cs_test_kari1',
    })
    const response = await api.apply(planned)
    expect(response.status).toBe(409)
    const problem = await api.problem(response)
    expect(problem).toMatchObject({code: 'plan-stale', fresh: {plan: {state: 'refused'}}})
    expect(problem.fresh?.plan.refusals).toContain('purchase-already-served')
    expect(documentsOf('passAuditNote')).toEqual([])
  })

  test('the pass was booked to somebody else', async () => {
    await writeAsHost({
      _id: 'to-per',
      _type: 'subscription',
      user: reference('per'),
      tenant: reference('fjord'),
      passId: 'fjord-ten',
      isActive: true,
      stripeSessionId: 'cs_test_kari1',
    })
    const {plan} = await api.plan(giveKariHerPass())
    expect(plan.refusals).toContain('purchase-already-served')
  })

  test('the money was given back in between', async () => {
    const planned = await api.plan(giveKariHerPass())
    api.sandbox.stripe.put('refunds', {
      account: 'acct_1FjordOpen',
      id: 're_kari1',
      charge: 'ch_kari1',
      payment_intent: 'pi_kari1',
      amount: 150_000,
      created: Date.parse(PAID_AT) / 1000,
      status: 'succeeded',
    })
    const response = await api.apply(planned)
    expect(await api.problem(response)).toMatchObject({code: 'plan-stale'})
    expect(subscriptionsOf('kari')).toEqual([])
  })
})

async function writeAsHost(document: {_id: string; _type: string} & Record<string, unknown>) {
  const client = createLakeClient({
    projectId: 'sandbox0',
    dataset: 'production',
    token: SANDBOX_ROBOT.token,
    apiHost: api.sandbox.urls.lake,
    deadlineMs: 8000,
  })
  await client.create(document)
}
