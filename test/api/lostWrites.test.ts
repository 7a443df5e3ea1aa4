import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {ProblemError} from '../../api/problems/problemError.ts'
import {SANDBOX_PEOPLE} from '../../studio/sandbox/people.ts'
import {giveKariHerPass} from './support/intents.ts'
import {callerOf, startApi, type Api} from './support/startApi.ts'
import {twoSchools} from './support/twoSchools.ts'

let api: Api

beforeEach(async () => {
  api = await startApi(twoSchools())
})
afterEach(() => api.sandbox.close())

const notes = () => api.sandbox.lake.documents().filter(({_type}) => _type === 'passAuditNote')

describe('writing', () => {
  test('an answer that is lost after the writing is found in the notes', async () => {
    const planned = await api.plan(giveKariHerPass())
    api.sandbox.lake.faults.add({path: /data\/mutate/, kind: 'closeAfterCommit', times: 1})
    const receipt = await api.receipt(await api.apply(planned))
    expect(receipt.alreadyApplied).toBe(false)
    expect(notes()).toHaveLength(1)
  })

  test('an answer that is lost before the writing is asked for once more', async () => {
    const planned = await api.plan(giveKariHerPass())
    api.sandbox.lake.faults.add({path: /data\/mutate/, kind: 'status', status: 500, times: 1})
    const receipt = await api.receipt(await api.apply(planned))
    expect(receipt.alreadyApplied).toBe(false)
    expect(notes()).toHaveLength(1)
  })

  test('a lake that writes nothing, however often it is asked', async () => {
    const planned = await api.plan(giveKariHerPass())
    api.sandbox.lake.faults.add({path: /data\/mutate/, kind: 'html'})
    const unwritten = await api.apply(planned)
    expect(await api.problem(unwritten)).toMatchObject({code: 'sanity-unavailable', status: 503})

    expect(notes()).toEqual([])
  })

  test('when nobody knows whether it was written, that is what is said', async () => {
    const planned = await api.plan(giveKariHerPass())
    const {lake} = api.services
    let isCut = false
    const cut = callerOf({
      ...api.services,
      lake: {
        ...lake,
        commit: async (...transaction) => {
          await lake.commit(...transaction)
          isCut = true
          return 'unknown'
        },
        query: async (...question) => {
          if (isCut) throw new ProblemError('sanity-unavailable')
          return lake.query(...question)
        },
      },
    })
    const response = await cut.apply(planned)
    expect(response.status).toBe(503)
    expect(await cut.problem(response)).toMatchObject({code: 'write-outcome-unknown'})

    const again = await api.receipt(await api.apply(planned))
    expect(again.alreadyApplied).toBe(true)
    expect(notes()).toHaveLength(1)
  })

  test('a token that may not write shows before a note is typed', async () => {
    const reader = await startApi(twoSchools(), {SANITY_API_TOKEN: SANDBOX_PEOPLE.viewer.token})
    const response = await reader.send('/plans', {body: {intent: giveKariHerPass()}})
    expect(response.status).toBe(502)
    expect(await reader.problem(response)).toMatchObject({code: 'sanity-may-not-write'})
    // A viewer only looks: to them the plan itself is all there is.
    expect((await reader.plan(giveKariHerPass(), 'viewer')).plan.state).toBe('ready')
    await reader.sandbox.close()
  })
})
