import {readFile, writeFile} from 'node:fs/promises'
import {withFindingsTable} from './findingsTable.ts'

/** `npm run readme`: writes the list of findings anew. */
await writeFile('README.md', withFindingsTable(await readFile('README.md', 'utf8')))
