import {afterEach, expect, test} from 'vitest'
import {runReconciliation} from '../../api/reconcile/runReconciliation.ts'
import {createLakeClient} from '../../api/sanity/createLakeClient.ts'
import {discrepancyPage, type DiscrepancyPage} from '../../schemas/contract/reconciliation.ts'
import {SANDBOX_PEOPLE} from '../../studio/sandbox/people.ts'
import {SANDBOX_PROJECT} from '../../studio/sandbox/startSandbox.ts'
import type {World} from '../../studio/sandbox/world.ts'
import {clerkIdOf, reference, sale, school} from './support/hostDocuments.ts'
import {startApi, type Api} from './support/startApi.ts'
import {FJORD_ACCOUNT, twoSchools} from './support/twoSchools.ts'

let api: Api

afterEach(() => api.sandbox.close())

const MONTH = {
  id: 'cs_test_month',
  account: FJORD_ACCOUNT,
  userId: 'nora',
  email: 'nora@example.com',
  school: 'fjord',
  passId: 'fjord-month',
  passName: 'Month',
  amount: 90_000,
}

type Sale = ReturnType<typeof sale>
type More = NonNullable<Parameters<typeof twoSchools>[0]>

/** A checkout with other fields than the host app gives it. */
function changed({session, charge}: Sale, fields: object, ofCharge: object = {}): Sale {
  return {session: {...session, ...fields}, charge: charge && {...charge, ...ofCharge}}
}

function held(id: string, fields: Record<string, string | number | object>) {
  return {
    _id: id,
    _type: 'subscription',
    _createdAt: '2025-08-11T17:00:00Z',
    user: reference('nora'),
    tenant: reference('fjord'),
    type: 'monthly',
    isActive: true,
    passId: 'fjord-month',
    passName: 'Month',
    purchasePrice: 900,
    startDate: '2025-08-11T16:20:00.000Z',
    endDate: '2025-09-10T16:20:00.000Z',
    ...fields,
  }
}

function log(id: string, fields: object) {
  return {
    _id: id,
    _type: 'webhookLog',
    timestamp: '2025-08-11T16:21:00Z',
    status: 'success',
    details: {sessionId: 'cs_test_somebody'},
    ...fields,
  }
}

/** What the comparison says beside Kari, who is in every world. */
async function compared(more: More, stripe: Partial<World['stripe']> = {}, schoolId = 'fjord') {
  const world = twoSchools(more)
  api = await startApi({...world, stripe: {...world.stripe, ...stripe}})
  return listed(schoolId)
}

async function listed(schoolId = 'fjord') {
  await runReconciliation(api.services, {schoolId, restart: true})
  const rows: DiscrepancyPage['rows'] = []
  for (let cursor: number | null = 0; cursor !== null;) {
    const page: DiscrepancyPage = await api.read(
      discrepancyPage,
      `/reconciliations/${schoolId}/rows?cursor=${cursor}`,
    )
    rows.push(...page.rows)
    cursor = page.nextCursor
  }
  return rows
    .filter((row) => row.kind === 'not-paid' || row.purchaseId !== 'cs_test_kari1')
    .map((row) => ({
      id: row.kind === 'not-paid' ? row.subscriptionId : row.purchaseId,
      cause: row.cause,
      minor: row.amount.minor,
      settled: row.settled,
    }))
}

test('a dispute that nobody could read about leaves the payment unknown, not unpaid', async () => {
  api = await startApi(twoSchools({sales: [changed(sale(MONTH), {}, {disputed: true})]}))
  api.sandbox.stripe.faults.add({path: /disputes/, kind: 'status', status: 500})
  expect(await listed()).toMatchObject([{id: MONTH.id, cause: 'payment-state-unknown'}])
})

test('money on its way is neither missing its pass nor lacking for the pass', async () => {
  const onItsWay = changed(
    sale(MONTH),
    {payment_status: 'unpaid'},
    {status: 'pending', paid: false},
  )
  expect(await compared({sales: [onItsWay]})).toEqual([])
  await api.sandbox.close()
  const given = held('early', {stripeSessionId: MONTH.id})
  expect(await compared({sales: [onItsWay], sanity: [given]})).toEqual([])
})

test('a sale on the platform that names no school is the school’s of its pass, or of its student', async () => {
  const metadata = {type: 'pass_purchase', userId: clerkIdOf('nora')}
  const onPlatform = sale({...MONTH, account: 'platform'})
  const byPass = changed(onPlatform, {metadata: {...metadata, passId: 'fjord-month'}})
  expect(await compared({sales: [byPass]})).toMatchObject([
    {id: MONTH.id, cause: 'paid-session-without-subscription'},
  ])
  await api.sandbox.close()
  expect(await compared({sales: [changed(onPlatform, {metadata})]})).toMatchObject([
    {id: MONTH.id, cause: 'metadata-missing-tenant'},
  ])
  expect(await listed('nordlys')).toEqual([])
})

test('of two schools on one account, each is told of a sale that may be its own', async () => {
  const twin = school('tvilling', 'Tvilling', FJORD_ACCOUNT)
  const metadata = {type: 'pass_purchase', userId: clerkIdOf('nora')}
  const unnamed = changed(sale(MONTH), {metadata, line_items: {data: []}})
  const expected = [{id: MONTH.id, cause: 'school-account-shared'}]
  expect(await compared({sales: [unnamed], sanity: [twin]})).toMatchObject(expected)
  expect(await listed('tvilling')).toMatchObject(expected)
})

test('of two passes in one payment, each is counted', async () => {
  const line = {description: 'Month', amount_total: 180_000, quantity: 2}
  const two = changed(sale({...MONTH, amount: 180_000}), {line_items: {data: [line]}})
  const first = held('first', {stripeSessionId: MONTH.id})
  expect(await compared({sales: [two], sanity: [first]})).toEqual([
    {id: MONTH.id, cause: 'payment-covers-several-passes', minor: 90_000, settled: false},
  ])
  await api.sandbox.close()
  const second = held('second', {stripePaymentId: 'pi_month'})
  expect(await compared({sales: [two], sanity: [first, second]})).toEqual([])
})

test('a pass carries the payment in whatever field, with whatever blanks', async () => {
  const odd = held('odd', {stripePaymentId: ' cs_test_month'})
  expect(await compared({sales: [sale(MONTH)], sanity: [odd]})).toEqual([])
})

test('a pass that may be for the payment makes a doubt of both', async () => {
  const byHand = held('by-hand', {purchasePrice: 850})
  expect(await compared({sales: [sale(MONTH)], sanity: [byHand]})).toMatchObject([
    {id: MONTH.id, cause: 'same-pass-held-unexplained'},
  ])
})

test('a pass of another payment, on another page of the account, is no doubt', async () => {
  const older = changed(sale({...MONTH, id: 'cs_test_older'}), {
    created: Date.parse('2025-06-01T10:00:00Z') / 1000,
  })
  const given = held('given', {stripeSessionId: MONTH.id})
  const fillerNewerSessions = [
    {
      account: FJORD_ACCOUNT,
      count: 250,
      from: '2025-06-10T10:00:00Z',
      to: '2025-08-10T10:00:00Z',
    },
  ]
  const rows = await compared({sales: [sale(MONTH), older], sanity: [given]}, {fillerNewerSessions})
  expect(rows.filter(({id}) => ['given', MONTH.id, 'cs_test_older'].includes(id))).toMatchObject([
    {id: 'cs_test_older', cause: 'paid-session-without-subscription'},
  ])
})

test('a payment that names somebody else’s address may be a present', async () => {
  const {session, charge} = sale(MONTH)
  const metadata = {...session.metadata, giftTo: 'friend@example.com'}
  expect(await compared({sales: [{session: {...session, metadata}, charge}]})).toMatchObject([
    {id: MONTH.id, cause: 'payment-names-recipient'},
  ])
})

test('a pass that is switched off with something left is missing, and one that is over is not', async () => {
  const off = {...held('off', {stripeSessionId: MONTH.id}), isActive: false}
  expect(await compared({sales: [sale(MONTH)], sanity: [off]})).toMatchObject([
    {id: MONTH.id, cause: 'subscription-inactive', minor: 90_000, settled: false},
  ])
  await api.sandbox.close()
  const over = {...off, endDate: '2025-08-11T20:00:00.000Z'}
  expect(await compared({sales: [sale(MONTH)], sanity: [over]})).toEqual([])
})

test('with a key of the other mode than the school sells in, nothing is said', async () => {
  const live = ['first', 'second'].map((id) => held(id, {stripeSessionId: `cs_live_${id}`}))
  expect(await compared({sales: [sale(MONTH)], sanity: live})).toEqual([])
  const {state, sources} = await runReconciliation(api.services, {schoolId: 'fjord'})
  expect(state).toBe('running')
  expect(sources.map(({failure}) => failure)).toEqual(['wrong-mode', 'wrong-mode'])
})

test('what was given on a claim of the payment is given', async () => {
  const byHand = held('by-hand', {passId: 'fjord-ten', supportEvidence: {key: 'a receipt'}})
  const claim = {
    _id: 'passPaymentClaim.pi_month.0',
    _type: 'passPaymentClaim',
    payment: 'pi_month',
    item: 0,
    names: ['pi_month'],
    state: 'held',
    subscription: reference('by-hand'),
    school: reference('fjord'),
  }
  expect(await compared({sales: [sale(MONTH)], sanity: [byHand, claim]})).toEqual([])
})

test('says of the webhook what the log says, and nothing of the time before it', async () => {
  const early = log('early', {timestamp: '2025-01-01T10:00:00Z'})
  const failed = log('failed', {status: 'error', details: {sessionId: MONTH.id, error: 'No user'}})
  const causes = async (...sanity: World['sanity']) => {
    const rows = await compared({sales: [sale(MONTH)], sanity})
    await api.sandbox.close()
    return rows.map(({cause}) => cause)
  }
  expect(await causes()).toEqual(['paid-session-without-subscription'])
  expect(await causes(early)).toEqual(['webhook-never-logged'])
  expect(await causes(early, failed)).toEqual(['webhook-failed'])
})

test('a doubt is settled once a pass carries the payment under any of its names', async () => {
  await compared({sales: [sale(MONTH)], sanity: [held('by-hand', {purchasePrice: 850})]})
  const inDoubt = async () =>
    (await api.read(discrepancyPage, '/reconciliations/fjord/rows?kind=in-doubt')).rows
  expect(await inDoubt()).toMatchObject([{purchaseId: MONTH.id, studentId: 'nora', settled: false}])
  const client = createLakeClient({
    ...SANDBOX_PROJECT,
    apiHost: api.sandbox.urls.lake,
    token: SANDBOX_PEOPLE.editor.token,
    deadlineMs: 8000,
  })
  await client.patch('by-hand').set({stripePaymentId: 'pi_month'}).commit()
  expect(await inDoubt()).toMatchObject([{settled: true}])
})
