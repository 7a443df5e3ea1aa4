import {afterEach, beforeEach, expect, test} from 'vitest'
import {auditNoteDetail} from '../../schemas/contract/audit.ts'
import type {PlanResponse} from '../../schemas/contract/plan.ts'
import type {FaultKind} from '../../studio/sandbox/http/faults.ts'
import {giveKariHerPass} from './support/intents.ts'
import {repairOf, startApi, type Api, type Who} from './support/startApi.ts'
import {twoSchools} from './support/twoSchools.ts'

const ADDRESS = 'Kari.Lunde@example.com'
const TEXT = 'Hei Kari! Passet ditt er klart.'
const TELL = {language: 'nb', text: TEXT}

let api: Api

const start = async (overrides: Record<string, string> = {}) => {
  api = await startApi(twoSchools(), overrides)
}
beforeEach(() => start())
afterEach(() => api.sandbox.close())

const applyTelling = async (
  {plan}: Pick<PlanResponse, 'plan'>,
  {as = 'owner', ...more}: {as?: Who; tell?: unknown; planHash?: string} = {},
) => api.send('/repairs', {as, body: {...repairOf(plan), tell: TELL, ...more}})

const received = () => api.sandbox.mailer.messages()
const records = () =>
  api.sandbox.lake.documents().filter(({_type}) => _type === 'passStudentMessage')
const phases = () => new Set(records().map(({phase}) => phase))
const BOTH = new Set(['begun', 'ended'])

test('the plan says to whom it would go, and nothing goes out with a plan', async () => {
  const {telling} = await api.plan(giveKariHerPass())
  expect(telling).toEqual({available: true, name: 'Kari Lunde', email: ADDRESS})
  expect(received()).toEqual([])
})

test('the mailer gets the text as it was written, signed, and the receipt and the note say so', async () => {
  const planned = await api.plan(giveKariHerPass())
  const receipt = await api.receipt(await applyTelling(planned))
  expect(receipt.told).toMatchObject({outcome: 'delivered', language: 'nb'})
  expect(received()).toEqual([
    expect.objectContaining({
      text: TEXT,
      language: 'nb',
      noteId: receipt.noteId,
      student: expect.objectContaining({email: ADDRESS, name: 'Kari Lunde'}),
    }),
  ])
  const note = await api.read(auditNoteDetail, `/audit/${receipt.noteId}`)
  expect(note.told).toEqual(receipt.told)
})

test('without being asked nothing is sent and nothing is written down about it', async () => {
  const receipt = await api.receipt(await api.apply(await api.plan(giveKariHerPass())))
  expect(receipt.told).toBeNull()
  expect(received()).toEqual([])
  expect(records()).toEqual([])
})

test('asked for twenty times at once, it is sent once', async () => {
  const planned = await api.plan(giveKariHerPass())
  const answers = await Promise.all(Array.from({length: 20}, () => applyTelling(planned)))
  expect(answers.map(({status}) => status)).toEqual(answers.map(() => 200))
  expect(api.sandbox.mailer.requests()).toHaveLength(1)
  expect(phases()).toEqual(BOTH)
})

test('asked for again it says what became of the first, and does not send the second text', async () => {
  const planned = await api.plan(giveKariHerPass())
  const first = await api.receipt(await applyTelling(planned))
  const again = await api.receipt(
    await applyTelling(planned, {tell: {language: 'en', text: 'Another text'}}),
  )
  expect(again).toEqual({...first, alreadyApplied: true})
  expect(received()).toHaveLength(1)
})

test('a repair that somebody applied without a message sends none when it is asked for again', async () => {
  const planned = await api.plan(giveKariHerPass())
  await api.apply(planned)
  const again = await api.receipt(await applyTelling(planned))
  expect(again).toMatchObject({alreadyApplied: true, told: null})
  expect(received()).toEqual([])
})

test('a plan that went stale, or a viewer, sends nothing', async () => {
  const planned = await api.plan(giveKariHerPass())
  const stale = await applyTelling(planned, {planHash: 'f'.repeat(64)})
  const refused = await applyTelling(planned, {as: 'viewer'})
  expect([stale.status, refused.status]).toEqual([409, 403])
  expect(received()).toEqual([])
  expect(records()).toEqual([])
})

test.each([
  ['status', 'refused'],
  ['redirect', 'unreachable'],
  ['closeConnection', 'unreachable'],
  ['hang', 'unreachable'],
] as const satisfies [FaultKind, string][])(
  'a mailer with the fault "%s": the repair stands, and the receipt says that it is %s',
  async (kind, outcome) => {
    await api.sandbox.close()
    await start({PASS_SUPPORT_UPSTREAM_DEADLINE_MS: '1500'})
    const planned = await api.plan(giveKariHerPass())
    api.sandbox.mailer.faults.add({path: /./, kind, status: 500})
    const receipt = await api.receipt(await applyTelling(planned))
    expect(receipt.alreadyApplied).toBe(false)
    expect(receipt.told?.outcome).toBe(outcome)
    expect(received()).toEqual([])
    expect(phases()).toEqual(BOTH)
  },
)

test('neither the address nor the text is logged or written down', async () => {
  await applyTelling(await api.plan(giveKariHerPass()))
  expect(received()).toHaveLength(1)
  for (const kept of [JSON.stringify(records()), JSON.stringify(api.log)]) {
    expect(kept.toLowerCase()).not.toContain(ADDRESS.toLowerCase())
    expect(kept).not.toContain(TEXT)
  }
})

test.each([
  {language: 'nb', text: '  '},
  {language: 'nb', text: 'x'.repeat(4001)},
  {language: 'de', text: TEXT},
])('a message that cannot be one is refused, and nothing is repaired (%#)', async (tell) => {
  const planned = await api.plan(giveKariHerPass())
  expect((await applyTelling(planned, {tell})).status).toBe(400)
  expect(api.sandbox.lake.documents().filter(({_type}) => _type === 'passAuditNote')).toEqual([])
})
