import {afterEach, beforeEach, expect, test} from 'vitest'
import {serveOnNode, type RunningServer} from '../../api/node.ts'
import {problem} from '../../schemas/contract/problem.ts'
import {receipt} from '../../schemas/contract/repair.ts'
import {SANDBOX_PEOPLE} from '../../studio/sandbox/people.ts'
import {hostClient} from '../drill/actAsHost.ts'
import {PAID_AT, reference} from './support/hostDocuments.ts'
import {giveKariHerPass} from './support/intents.ts'
import {repairOf, startApi, type Api} from './support/startApi.ts'
import {twoSchools} from './support/twoSchools.ts'

let api: Api
let server: RunningServer

beforeEach(async () => {
  api = await startApi(twoSchools())
  server = await serveOnNode(api.app, 0)
})
afterEach(async () => {
  await server.close()
  await api.sandbox.close()
})

const documents = () => api.sandbox.lake.documents()
const live = () =>
  documents().filter(
    ({stripeSessionId, isActive}) => stripeSessionId === 'cs_test_kari1' && isActive === true,
  )

test('fifty repairs of one purchase by two people, and the webhook among them', async () => {
  const {plan} = await api.plan(giveKariHerPass())
  const sendAs = async (who: 'owner' | 'editor') => {
    const response = await fetch(`${server.url}/repairs`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${SANDBOX_PEOPLE[who].token}`,
      },
      body: JSON.stringify(repairOf(plan)),
    })
    const json: unknown = await response.json()
    return response.status === 200
      ? {receipt: receipt.parse(json), problem: null}
      : {receipt: null, problem: problem.parse(json)}
  }
  const early = Array.from({length: 25}, (_, index) => sendAs(index % 2 ? 'editor' : 'owner'))
  const webhook = webhookWrites()
  const late = Array.from({length: 25}, (_, index) => sendAs(index % 2 ? 'owner' : 'editor'))
  const answers = await Promise.all([...early, ...late])
  await webhook

  const notes = documents().filter(({_type}) => _type === 'passAuditNote')
  const receipts = answers.flatMap((answer) => answer.receipt ?? [])
  const problems = answers.flatMap((answer) => answer.problem ?? [])
  // Either the repair was first, and everyone has its receipt; or the webhook was, and everyone is told.
  expect(receipts).toHaveLength(notes.length * 50)
  expect(receipts.filter(({alreadyApplied}) => !alreadyApplied)).toHaveLength(notes.length)
  expect(new Set(receipts.map(({noteId, at}) => `${noteId} ${at}`)).size).toBe(notes.length)
  expect(problems.map(({code}) => code)).toEqual(problems.map(() => 'plan-stale'))

  const file = await api.file('kari', 'fjord')
  const isDoubled = live().length > 1
  expect(file.findings.some(({code}) => code === 'subscription-duplicate')).toBe(isDoubled)
  const {intent} = file.recommendation
  if (isDoubled && intent !== null) {
    await api.receipt(await api.apply(await api.plan(intent)))
  }
  expect(live()).toHaveLength(1)
})

async function webhookWrites() {
  await hostClient(api.sandbox).create({
    _id: 'by-webhook',
    _type: 'subscription',
    user: reference('kari'),
    tenant: reference('fjord'),
    type: 'clipcard',
    isActive: true,
    passId: 'fjord-ten',
    passName: 'Ten Classes',
    remainingClips: 10,
    purchasePrice: 1500,
    startDate: PAID_AT,
    endDate: '2025-11-09T16:20:00.000Z',
    stripeSessionId: 'cs_test_kari1',
    stripePaymentId: 'pi_kari1',
  })
}
