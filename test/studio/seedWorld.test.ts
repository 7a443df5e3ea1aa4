import {expect, test} from 'vitest'
import {seedWorld} from '../../studio/sandbox/seed/seedWorld.ts'

test('nobody in the seed is real: every address is at example.com', () => {
  const addresses = JSON.stringify(seedWorld()).match(/[\w.+-]+@[\w.-]+/g) ?? []
  expect(addresses.length).toBeGreaterThan(10)
  expect(addresses.filter((address) => !/@example\.com$/i.test(address))).toEqual([])
})

test('the founding school is as it was: eight passes, two at 250, one of them without validity', () => {
  const passes = seedWorld().sanity.filter(
    (document) => document._type === 'pass' && document._id.startsWith('dancecity'),
  )
  expect(passes).toHaveLength(8)
  const at250 = passes.filter((pass) => pass['price'] === 250)
  expect(at250.map((pass) => pass['name'])).toEqual(['Open week Trial Pass', 'Drop-in Class'])
  expect(at250[0]).not.toHaveProperty('validityDays')
  expect(passes.filter((pass) => pass['type'] === 'subscription')).toHaveLength(4)
})
