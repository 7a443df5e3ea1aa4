import {createClient} from '@sanity/client'
import {afterAll, describe} from 'vitest'
import {testContract} from '../contracts/contract.ts'
import {lakeContract, type LakeService, tidyLake} from '../contracts/lake.ts'
import {checkedServices} from './checkedServices.ts'
import {readyService} from './readyService.ts'

/** Each run writes under a name of its own, so that two of them do not meet. */
const prefix = `pass-support-check-${crypto.randomUUID()}`

function lakeService(): LakeService {
  const {token, ...place} = readyService(checkedServices(process.env).sanity)
  const stranger = createClient({
    ...place,
    // oxlint-disable-next-line typescript/no-deprecated -- a local lake has no subdomain for each project
    useProjectHostname: new URL(place.apiHost).hostname !== 'localhost',
    apiVersion: '2025-02-19',
    useCdn: false,
  })
  return {client: stranger.withConfig({token}), stranger, prefix}
}

describe('Content Lake', () => {
  afterAll(() => tidyLake(lakeService()))
  testContract(lakeContract, lakeService, 'real')
})
