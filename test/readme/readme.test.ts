import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {withFindingsTable} from './findingsTable.ts'

test('the list of findings says what the screen says (npm run readme writes it)', async () => {
  const readme = await readFile('README.md', 'utf8')
  expect(readme).toBe(withFindingsTable(readme))
})

test('every npm command that the README names exists', async () => {
  const readme = await readFile('README.md', 'utf8')
  const {scripts}: {scripts: Record<string, string>} = JSON.parse(
    await readFile('package.json', 'utf8'),
  )
  const named = [...readme.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name)
  expect(named.filter((name) => name === undefined || !(name in scripts))).toEqual([])
})
