import {expect, test} from 'vitest'
import en from '../../plugin/i18n/en/resources.ts'
import nb from '../../plugin/i18n/nb/resources.ts'

test('both languages have the same texts', () => {
  expect(Object.keys(nb).toSorted()).toEqual(Object.keys(en).toSorted())
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

function placeholders(text: string | undefined): string {
  const found = (text ?? '').match(/{{\w+}}/g) ?? []
  return found.toSorted().join(' ')
}
