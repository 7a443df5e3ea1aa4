import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {gatherFacts} from '../../api/facts/gatherFacts.ts'
import {countSteps} from './support/countSteps.ts'
import {startApi, type Api} from './support/startApi.ts'
import {twoSchools} from './support/twoSchools.ts'

describe('how much a student file asks', () => {
  let api: Api

  beforeAll(async () => {
    api = await startApi(twoSchools())
  })
  afterAll(() => api.sandbox.close())

  const gather = async (studentId: string, schoolId: string) => {
    const {services, steps} = countSteps(api.services)
    const before = requests()
    const {facts} = await gatherFacts(
      {...services, visible: 'all'},
      {
        schoolId,
        studentId,
        receiptEmail: null,
        intent: null,
      },
    )
    return {steps, facts, requests: requests() - before}
  }
  const requests = () => {
    const {lake, stripe, clerk} = api.sandbox
    return [lake, stripe, clerk].reduce((sum, service) => sum + service.requests().length, 0)
  }

  test('two steps for a student whose payments are all accounted for', async () => {
    const {steps, facts, requests: sent} = await gather('nora', 'fjord')
    expect(facts.purchases).toHaveLength(1)
    expect(steps.sequential).toBe(2)
    expect(sent).toBeLessThanOrEqual(10)
  })

  test('one more while a payment has no subscription: it may be booked to somebody else', async () => {
    const {steps, requests: sent} = await gather('kari', 'fjord')
    expect(steps.sequential).toBe(3)
    expect(sent).toBeLessThanOrEqual(12)
  })

  test('an account that lets nobody in is asked nothing after the first step', async () => {
    await gather('ingrid', 'nordlys')
    const asked = api.sandbox.stripe
      .requests()
      .filter(({account}) => account === 'acct_1NordlysClosed')
    // Two spellings of the address, and the customer: asked at the same time.
    expect(asked).toHaveLength(3)
  })
})
