import {Hono} from 'hono'
import {mount} from 'hono/mount'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {SANDBOX_PEOPLE} from '../../studio/sandbox/people.ts'
import {giveKariHerPass} from './support/intents.ts'
import {editorsStudio} from './support/proofs.ts'
import {repairOf, startApi, type Api} from './support/startApi.ts'
import {twoSchools} from './support/twoSchools.ts'

/** Under a path of a host's own app, as the README shows it. */
const PATH = '/api/pass-support'

let api: Api
let host: Hono

beforeEach(async () => {
  api = await startApi(twoSchools(), {PASS_SUPPORT_REPAIRS_PER_MINUTE: '1'})
  host = new Hono()
  host.all(`${PATH}/*`, mount(api.app.fetch))
})
afterEach(() => api.sandbox.close())

const asOwner = {
  authorization: `Bearer ${SANDBOX_PEOPLE.owner.token}`,
  'content-type': 'application/json',
}

test('health needs nobody, everything else does', async () => {
  expect((await host.request(`${PATH}/health`)).status).toBe(200)
  expect((await host.request(`${PATH}/schools`)).status).toBe(401)
  expect((await host.request(`${PATH}/schools`, {headers: asOwner})).status).toBe(200)
})

test('a proof that the Studio wrote for the path below the mount is believed', async () => {
  const {header} = await editorsStudio(api).prove({method: 'GET', target: '/schools', body: ''})
  const response = await host.request(`${PATH}/schools`, {headers: {authorization: header}})
  expect(response.status).toBe(200)
})

test('repairs are counted as repairs', async () => {
  const {plan} = await api.plan(giveKariHerPass())
  const repair = async () =>
    host.request(`${PATH}/repairs`, {
      method: 'POST',
      headers: asOwner,
      body: JSON.stringify(repairOf(plan)),
    })
  expect((await repair()).status).toBe(200)
  expect((await repair()).status).toBe(429)
})
