import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {askAboutCase} from './askAboutCase.ts'

/**
 * `npm run case -- [--apply] FILE…`: puts each incident file before the real API on sandbox services that hold its data
 * and its clock, and prints one line of JSON with what the product said. It never reads `expected`.
 */
const words = process.argv.slice(2)
const apply = words.includes('--apply')
const files = words.filter((word) => !word.startsWith('--'))
if (files.length === 0) {
  console.error('Name one or more case files: npm run --silent case -- test/cases/case-05.json')
  process.exit(2)
}

let unanswered = 0
for (const file of files) {
  try {
    const answer = await askAboutCase(JSON.parse(await readFile(path.resolve(file), 'utf8')), apply)
    console.log(JSON.stringify(answer))
  } catch (error) {
    unanswered += 1
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
process.exit(unanswered === 0 ? 0 : 1)
