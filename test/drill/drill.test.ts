import {describe, expect, test} from 'vitest'
import {BREAKAGES} from './breakages.ts'
import {readOptions} from './readOptions.ts'
import {runDrill, type DrillResult} from './runDrill.ts'

const LONG_MS = 60_000
const SEED = 3

const wrongIn = ({doubled, lost, notesMissing, wrongReceipts}: DrillResult) => ({
  doubled,
  lost,
  notesMissing,
  wrongReceipts,
})

describe('the drill', () => {
  test(
    'finds nothing doubled, lost, unnoted or untrue, and the same seed gives the same result',
    async () => {
      const [first, second] = [
        await runDrill({runs: 30, seed: SEED, inHaste: true}),
        await runDrill({runs: 30, seed: SEED, inHaste: true}),
      ]
      expect(wrongIn(first)).toEqual({doubled: 0, lost: 0, notesMissing: 0, wrongReceipts: 0})
      expect(first.applied).toBeGreaterThan(10)
      expect(second).toEqual(first)
    },
    LONG_MS,
  )

  test.each([
    ['no revision is checked', 'wrongEnd', 'notesMissing'],
    ['names are random, and no revision is checked', 'ambiguous', 'doubled'],
    ['the note has a transaction of its own', 'wrongEnd', 'notesMissing'],
    ['no note is written', 'wrongEnd', 'notesMissing'],
    ['a field is dropped on the way', 'wrongEnd', 'lost'],
    ['a write is believed before it is made', 'wrongPass', 'lost'],
    ['a conflict is taken for success', 'twice', 'wrongReceipts'],
  ] as const)(
    'notices when %s (%s: %s)',
    async (breakage, only, counter) => {
      const broken = {breakage: BREAKAGES[breakage], only, inHaste: true}
      const result = await runDrill({runs: 15, seed: SEED, ...broken})
      expect(wrongIn(result)[counter]).toBeGreaterThan(0)
    },
    LONG_MS,
  )
})

test('takes runs and seed from its command line', () => {
  expect(readOptions(['--runs', '5', '--seed=7'])).toEqual({runs: 5, seed: 7})
  expect(readOptions([]).runs).toBe(1000)
  expect(() => readOptions(['--runs', 'many'])).toThrow('expected number')
})
