import {afterEach, beforeEach, expect, test} from 'vitest'
import {proofHeader} from '../../schemas/contract/proof.ts'
import {schoolsResponse} from '../../schemas/contract/schools.ts'
import {SANDBOX_OUTSIDERS, SANDBOX_PEOPLE, SANDBOX_ROBOT} from '../../studio/sandbox/people.ts'
import {giveKariHerPass} from './support/intents.ts'
import {editorsStudio, SECRET, studioOf, type Studio} from './support/proofs.ts'
import {startApi, type Api} from './support/startApi.ts'
import {twoSchools} from './support/twoSchools.ts'

const ASK_SCHOOLS = {method: 'GET', target: '/schools', body: ''}

let api: Api
let editor: Studio

beforeEach(async () => {
  api = await startApi(twoSchools())
  editor = editorsStudio(api)
})
afterEach(() => api.sandbox.close())

const send = async (target: string, authorization: string, body?: string) =>
  api.app.request(target, {
    headers: {authorization, 'content-type': 'application/json'},
    ...(body !== undefined && {method: 'POST', body}),
  })

async function refusalOf(response: Response): Promise<string> {
  const {code, status} = await api.problem(response)
  return `${status} ${code}`
}

const later = (ms: number) => {
  const {clock} = api.sandbox
  clock.set(new Date(clock.now() + ms).toISOString())
}

const proofsLeft = () =>
  api.sandbox.lake.documents().filter(({_type}) => _type === 'passSupportProof')

test('whoever wrote it is let in under their own name and role, and it is gone', async () => {
  const {header} = await editor.prove(ASK_SCHOOLS)
  const response = await send('/schools', header)
  const {actor} = schoolsResponse.parse(await response.json())
  expect(actor).toEqual({
    id: 'sandbox-editor',
    name: 'Edvin Editor',
    role: 'editor',
    mayRepair: true,
  })
  expect(proofsLeft()).toEqual([])
})

test('a repair is applied and noted under the name of who wrote the proof', async () => {
  const planned = await api.plan(giveKariHerPass())
  const body = JSON.stringify({
    intent: planned.plan.intent,
    planHash: planned.plan.hash,
    reason: 'webhook-missed',
    note: 'Kari called.',
    confirmed: planned.plan.confirmations,
  })
  const {header} = await editor.prove({method: 'POST', target: '/repairs', body})
  const receipt = await api.receipt(await send('/repairs', header, body))
  expect(receipt.actor.id).toBe('sandbox-editor')
})

test('it opens one request, however many try at the same time', async () => {
  const {header} = await editor.prove(ASK_SCHOOLS)
  const responses = await Promise.all(Array.from({length: 20}, () => send('/schools', header)))
  const statuses = responses.map(({status}) => status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(1)
  expect(statuses.filter((status) => status === 401)).toHaveLength(19)
  expect(await refusalOf(await send('/schools', header))).toBe('401 unauthenticated')
})

test.each([
  ['another address', '/audit', undefined],
  ['another question', '/schools?school=fjord', undefined],
  ['another method', '/schools', ''],
])('it opens nothing but what it was written for: %s', async (_name, target, body) => {
  const {header} = await editor.prove(ASK_SCHOOLS)
  expect(await refusalOf(await send(target, header, body))).toBe('401 unauthenticated')
})

test('a body that was changed on the way', async () => {
  const body = JSON.stringify({intent: giveKariHerPass()})
  const {header} = await editor.prove({method: 'POST', target: '/plans', body})
  const changed = JSON.stringify({intent: giveKariHerPass({studentId: 'nora'})})
  expect(await refusalOf(await send('/plans', header, changed))).toBe('401 unauthenticated')
})

test('a minute after it was written it is worth nothing, whatever the document says', async () => {
  const {header} = await editor.prove(ASK_SCHOOLS)
  later(59_000)
  expect((await send('/schools', header)).status).toBe(200)

  const {proof} = await editor.prove(ASK_SCHOOLS)
  const id = `passSupportProof.${crypto.randomUUID()}`
  const forged = {...proof, _id: id, _createdAt: '2030-01-01T00:00:00Z'}
  await editor.client.create(forged)
  later(60_001)
  const late = await send('/schools', proofHeader(forged, SECRET))
  expect(await refusalOf(late)).toBe('401 token-expired')
})

test('who only reads the dataset cannot use it, and cannot use it up', async () => {
  const {proof, header} = await editor.prove(ASK_SCHOOLS)
  const guess = proofHeader(proof, 'x'.repeat(SECRET.length))
  expect(await refusalOf(await send('/schools', guess))).toBe('401 unauthenticated')
  expect((await send('/schools', header)).status).toBe(200)
})

test('one that somebody else touched speaks for neither of them', async () => {
  const {proof, header} = await editor.prove(ASK_SCHOOLS)
  const owner = studioOf(api, SANDBOX_PEOPLE.owner.token)
  await owner.client.patch(proof._id).set({secretHash: proof.secretHash}).commit()
  expect(await refusalOf(await send('/schools', header))).toBe('401 unauthenticated')
})

test('one that was never written, and one of another shape', async () => {
  const {proof, header} = await editor.prove(ASK_SCHOOLS)
  await editor.client.delete(proof._id)
  expect(await refusalOf(await send('/schools', header))).toBe('401 unauthenticated')
  const {proof: other, header: othersHeader} = await editor.prove(ASK_SCHOOLS)
  await editor.client.delete(other._id)
  await editor.client.create({_id: other._id, _type: 'pass', requestHash: other.requestHash})
  expect(await refusalOf(await send('/schools', othersHeader))).toBe('401 unauthenticated')
  expect(await refusalOf(await send('/schools', 'Proof passSupportProof.x:y'))).toBe(
    '401 unauthenticated',
  )
})

test('a role that may not write cannot prove itself this way', async () => {
  const viewer = studioOf(api, SANDBOX_PEOPLE.viewer.token)
  await expect(viewer.prove(ASK_SCHOOLS)).rejects.toThrow('permission')
  const translator = studioOf(api, SANDBOX_OUTSIDERS.translator.token)
  await expect(translator.prove(ASK_SCHOOLS)).rejects.toThrow('permission')
})

test('the API itself is nobody', async () => {
  const {header} = await studioOf(api, SANDBOX_ROBOT.token).prove(ASK_SCHOOLS)
  expect(await refusalOf(await send('/schools', header))).toBe('401 unauthenticated')
})

test.each([/data\/history/, /projects\//, /data\/mutate/])(
  'nobody gets in while Sanity does not answer %s',
  async (path) => {
    const {header} = await editor.prove(ASK_SCHOOLS)
    api.sandbox.lake.faults.add({path, kind: 'status', status: 500})
    expect(await refusalOf(await send('/schools', header))).toMatch(/^50[23] sanity-/)
  },
)
