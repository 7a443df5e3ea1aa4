import {assert, constantFrom, property} from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import {seedWorld} from '../../../studio/sandbox/seed/seedWorld.ts'
import {createClock} from '../../../studio/sandbox/clock.ts'
import {createStripeSandbox} from '../../../studio/sandbox/stripe/createStripeSandbox.ts'
import type {StripeWorld} from '../../../studio/sandbox/world.ts'
import {readIncidents} from '../../rules/incident.ts'
import {allAnswers, expandedLists} from './allAnswers.ts'
import {type Place, placesIn, withValueAt} from './declared/place.ts'
import {answerMismatches} from './declared/stripeAnswers.ts'
import {oneOfEach} from './oneOfEach.ts'
import {NOW, startStripe} from './startStripe.ts'

/**
 * What goes over the wire is held against the type declarations of the pinned `stripe` package,
 * which Stripe generates from its specification.
 */

async function mismatchesIn(worlds: [name: string, world: StripeWorld][], answersOf = allAnswers) {
  const {sandbox, base} = await startStripe({})
  const found = new Map<string, string>()
  let answers = 0
  for (const [name, stripe] of worlds) {
    sandbox.reset(stripe)
    for await (const {from, body} of answersOf({base, secretKey: sandbox.secretKey}, stripe)) {
      answers += 1
      // One place of a kind is enough to mend it.
      for (const mismatch of answerMismatches(body)) {
        found.set(mismatch.replaceAll(/\[\d+\]/g, '[]'), `${name}: ${from}`)
      }
    }
  }
  return {answers, found: Object.fromEntries(found)}
}

beforeAll(() => {
  // The declarations are read once, here, so that no test pays for it.
  answerMismatches({})
}, 60_000)

test('an object of each kind is what the package declares, expanded or not', async () => {
  const {answers, found} = await mismatchesIn([['one of each', oneOfEach]])
  expect(found).toEqual({})
  expect(answers).toBeGreaterThan(50)
})

test('so is all of the seed', async () => {
  const {found} = await mismatchesIn([['seed', seedWorld().stripe]])
  expect(found).toEqual({})
})

test('so is all that the incidents hold', async () => {
  const worlds = readIncidents().map(({id, stripe}): [string, StripeWorld] => [
    id,
    // The thousands of other people's sessions are all alike; a few stand in the world above.
    {...stripe, fillerNewerSessions: []},
  ])
  const {found} = await mismatchesIn(worlds, expandedLists)
  expect(found).toEqual({})
})

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const named = (path: readonly string[]) => path.at(-1) ?? ''

describe('a defect anywhere in an answer is noticed:', () => {
  const places: Place[] = []
  beforeAll(async () => {
    const sandbox = createStripeSandbox({world: oneOfEach, clock: createClock(NOW)})
    const base = new URL(await sandbox.listen(0))
    for await (const {body} of allAnswers({base, secretKey: sandbox.secretKey}, oneOfEach)) {
      places.push(...placesIn(body).filter(({path}) => path.length > 0))
    }
    await sandbox.close()
  })

  /** Whatever has one of these fields must have it, and never empty. */
  const REQUIRED = /^(?:object|livemode|data|has_more|pending_webhooks)$/

  test.each<
    [defect: string, isPlace: (place: Place) => boolean, broken: (value: unknown) => unknown]
  >([
    [
      'an unknown field',
      // What Stripe declares without fields may hold anything.
      ({value}) => isObject(value) && Object.keys(value).length > 0,
      (value) => ({...Object(value), invented: 1}),
    ],
    ['a missing field', ({path}) => REQUIRED.test(named(path)), () => undefined],
    ['a wrong type', ({path}) => path.length > 0, () => [[]]],
    ['an unknown literal', ({path}) => named(path) === 'object', () => 'invented'],
    ['null where there is none', ({path}) => REQUIRED.test(named(path)), () => null],
  ])('%s', (_, isPlace, broken) => {
    const candidates = places.filter(isPlace)
    expect(candidates.length).toBeGreaterThan(50)
    assert(
      property(constantFrom(...candidates), (place) => {
        expect(answerMismatches(withValueAt(place, broken(place.value)))).not.toEqual([])
      }),
      {numRuns: 150},
    )
  })
})
