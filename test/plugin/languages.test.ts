import {expect, test} from 'vitest'
import type {FlatTexts} from '../../plugin/i18n/textsOf.ts'
import {allTexts, partTexts} from './partTexts.ts'

const en = await allTexts('en-US')
const nb = await allTexts('nb-NO')

test('both languages have the same texts in the same parts', async () => {
  expect(keysOf(await partTexts('nb-NO'))).toEqual(keysOf(await partTexts('en-US')))
})

test('no text is in two parts, or a host could not know which one it sets', async () => {
  const keys = Object.values(keysOf(await partTexts('en-US'))).flat()
  expect(keys).toHaveLength(new Set(keys).size)
})

test('every text fills in the same values in both languages', () => {
  const differing = Object.keys(en).filter((key) => placeholders(nb[key]) !== placeholders(en[key]))
  expect(differing).toEqual([])
})

test.each([
  ['English', en],
  ['Norwegian', nb],
])('no text in %s is empty, and none is cut by the separators of i18next', (_name, texts) => {
  const broken = Object.keys(texts).filter((key) => !texts[key]?.trim() || key.includes(':'))
  expect(broken).toEqual([])
})

function keysOf(parts: [part: string, FlatTexts][]): Record<string, string[]> {
  return Object.fromEntries(parts.map(([part, texts]) => [part, Object.keys(texts).toSorted()]))
}

function placeholders(text: string | undefined): string {
  const found = (text ?? '').match(/{{\w+}}/g) ?? []
  return found.toSorted().join(' ')
}
