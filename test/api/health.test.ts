import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {healthResponse} from '../../schemas/contract/health.ts'
import {schoolsResponse} from '../../schemas/contract/schools.ts'
import {startApi, type Api} from './support/startApi.ts'
import {FJORD_ACCOUNT, NORDLYS_ACCOUNT, twoSchools} from './support/twoSchools.ts'

describe('health', () => {
  let api: Api

  beforeAll(async () => {
    api = await startApi(twoSchools())
  })
  afterAll(() => api.sandbox.close())

  test.each([null, {token: 'unknown-token'.padEnd(40, '-')}])(
    'without a proof of who asks, it only says that the API runs',
    async (as) => {
      const stripeRequests = api.sandbox.stripe.requests().length
      const response = await api.send('/health', {as})
      expect(await response.json()).toEqual({status: 'ok'})
      expect(api.sandbox.stripe.requests()).toHaveLength(stripeRequests)
    },
  )

  test('tells whoever may read what can be reached, and never a secret', async () => {
    const health = await api.read(healthResponse, '/health', {as: 'viewer'})
    expect(health).toMatchObject({
      status: 'degraded',
      keyMode: 'test',
      sanity: {failure: null},
      clerk: {failure: null},
      platform: {failure: null},
      webhookEndpoints: [],
    })
    expect(health.schools.map(({id, stripe}) => [id, stripe.account, stripe.failure])).toEqual([
      ['fjord', FJORD_ACCOUNT, null],
      ['nordlys', NORDLYS_ACCOUNT, 'no-access'],
    ])
    const {secretKey} = api.sandbox.stripe
    expect(JSON.stringify(health)).not.toContain(secretKey)
  })

  test('names the permission that a restricted key misses', async () => {
    api.sandbox.stripe.setAccess('platform', {missingPermissions: ['rak_webhook_read']})
    api.sandbox.stripe.setAccess(FJORD_ACCOUNT, {missingPermissions: ['rak_dispute_read']})
    const health = await api.read(healthResponse, '/health')
    expect(health.webhookEndpoints).toBeNull()
    expect(health.schools[0]?.stripe).toMatchObject({
      failure: 'missing-permission',
      permission: 'rak_dispute_read',
    })
  })

  test('the schools, and who is asking', async () => {
    const {schools, actor} = await api.read(schoolsResponse, '/schools', {as: 'viewer'})
    expect(schools.map(({name, currency, timeZone}) => [name, currency, timeZone])).toEqual([
      ['Fjord Dans', 'nok', 'Europe/Oslo'],
      ['Nordlys', 'nok', 'Europe/Oslo'],
    ])
    expect(actor).toEqual({
      id: 'sandbox-viewer',
      name: 'Vera Viewer',
      role: 'viewer',
      mayRepair: false,
    })
  })
})
