import {ClientError, type SanityClient} from '@sanity/client'
import {isDeepStrictEqual} from 'node:util'
import {expect, test} from 'vitest'
import {functions} from './groqSuite/functions.ts'
import type {GroqCase, GroqFeature} from './groqSuite/groqFeature.ts'
import {references} from './groqSuite/references.ts'
import {search} from './groqSuite/search.ts'
import {selection} from './groqSuite/selection.ts'
import {values} from './groqSuite/values.ts'
import {startTestLake} from './startTestLake.ts'

const features = [...values, ...selection, ...references, ...functions, ...search]

test.for(features)('$name', async ({documents = [], cases, invalid = []}) => {
  const client = await clientOver(documents)
  for (const [query, answer, params = {}] of cases) {
    expect.soft(await answerOf(client, query, params), query).toEqual(answer)
  }
  for (const query of invalid) {
    expect.soft(await answerOf(client, query), query).toMatch(/^refused/)
  }
})

test('what the lake does not answer is listed in refused.md', async () => {
  const rows: string[] = []
  for (const feature of features) rows.push(...(await refusedRows(feature)))
  const page = [
    '# GROQ that the local Content Lake does not answer',
    '',
    'The lake refuses these queries, or answers them otherwise than the language says. Written by `groqSuite.test.ts`.',
    '',
    '| feature | query | the language says | the lake says |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ]
  await expect(page.join('\n')).toMatchFileSnapshot('./groqSuite/refused.md')
})

async function refusedRows({name, documents = [], unanswered = []}: GroqFeature) {
  if (unanswered.length === 0) return []
  const client = await clientOver(documents)
  const rows: string[] = []
  for (const [query, answer, params = {}] of unanswered) {
    const given = await answerOf(client, query, params)
    // an answer that has become right belongs among the cases
    expect.soft(isDeepStrictEqual(given, answer), query).toBe(false)
    const says = typeof given === 'string' ? given : code(JSON.stringify(given))
    rows.push(`| ${[name, code(query), code(JSON.stringify(answer)), says].join(' | ')} |`)
  }
  return rows
}

const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``

async function clientOver(documents: GroqFeature['documents']): Promise<SanityClient> {
  const {clientOf} = await startTestLake(documents)
  return clientOf().withConfig({perspective: 'raw'})
}

/** What the lake answers, or why it refuses. */
async function answerOf(client: SanityClient, query: string, params: GroqCase[2] = {}) {
  try {
    return await client.fetch<unknown>(query, {...params})
  } catch (error) {
    if (!(error instanceof ClientError)) return `refused: ${String(error)}`
    const {description} = error.details
    return `refused: ${description ?? error.message}`
  }
}
