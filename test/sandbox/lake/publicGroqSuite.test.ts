import {readFileSync} from 'node:fs'
import {isDeepStrictEqual} from 'node:util'
import {expect, test} from 'vitest'
import {z} from 'zod'
import {NOW, startTestLake} from './startTestLake.ts'

/** `suite.ndjson` of https://github.com/sanity-io/groq-test-suite, as its releases have it. It is not kept here. */
const FILE = process.env['GROQ_SUITE']

const dataset = z.object({
  _type: z.literal('dataset'),
  _id: z.string(),
  documents: z.array(z.looseObject({_id: z.string(), _type: z.string()})).optional(),
})
const suiteCase = z.object({
  _type: z.literal('test'),
  filename: z.string(),
  query: z.string(),
  params: z.record(z.string(), z.unknown()).nullish(),
  result: z.unknown(),
  valid: z.boolean(),
  version: z.string().optional(),
  dataset: z.object({_ref: z.string()}),
})
type SuiteCase = z.infer<typeof suiteCase>
const answered = z.object({result: z.unknown()})
const refused = z.object({error: z.object({description: z.string()})})

test.skipIf(!FILE)(
  'answers the public GROQ test suite as publicSuite.md says',
  {timeout: 300_000},
  async () => {
    const {datasets, cases} = readSuite(FILE ?? '')
    const {lake, ask} = await startTestLake()
    const outcomes = new Map<string, number>()
    let loaded: string | null = null
    // by dataset, so that each is loaded once
    for (const asked of cases.toSorted((a, b) => (a.dataset._ref < b.dataset._ref ? -1 : 1))) {
      const documents = datasets.get(asked.dataset._ref)
      if (loaded !== asked.dataset._ref && documents) {
        lake.reset(documents.map((document) => ({_createdAt: NOW, ...document})))
        loaded = asked.dataset._ref
      }
      const outcome = documents ? await outcomeOf(asked, ask) : 'not asked | a dataset to download'
      const row = `| ${asked.filename} | ${outcome} |`
      outcomes.set(row, (outcomes.get(row) ?? 0) + 1)
    }
    await expect(pageOf(outcomes)).toMatchFileSnapshot('./groqSuite/publicSuite.md')
  },
)

function readSuite(file: string) {
  const datasets = new Map<string, {_id: string; _type: string}[]>()
  const cases: SuiteCase[] = []
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const entry = z.union([dataset, suiteCase]).parse(JSON.parse(line))
    if (entry._type === 'test') cases.push(entry)
    else if (entry.documents) datasets.set(entry._id, entry.documents)
  }
  // what was written for the language before its first specification
  return {datasets, cases: cases.filter(({version}) => !/^\D*0\./.test(version ?? ''))}
}

async function outcomeOf(
  {query, params, result, valid}: SuiteCase,
  ask: Awaited<ReturnType<typeof startTestLake>>['ask'],
): Promise<string> {
  const response = await ask('/vX/data/query/production?perspective=raw', {
    method: 'POST',
    body: JSON.stringify({query, params: params ?? {}}),
  })
  const body: unknown = await response.json()
  if (!valid) return response.ok ? 'accepted | is no GROQ' : 'right |'
  if (!response.ok) return `refused | ${refused.parse(body).error.description}`
  const given = withPlaces(withoutStamps(answered.parse(body).result))
  return isDeepStrictEqual(given, withoutStamps(result)) ? 'right |' : 'otherwise |'
}

/** Without what every stored document has and the suite leaves out. */
function withoutStamps(value: unknown): unknown {
  const stamps = new Set(['_rev', '_createdAt', '_updatedAt'])
  const text = JSON.stringify(value, (key, item: unknown) => (stamps.has(key) ? undefined : item))
  return JSON.parse(text ?? 'null')
}

/** Scores differ from one implementation to the next: the suite compares their order, as `_pos`. */
function withPlaces(value: unknown): unknown {
  const rows = z.array(z.looseObject({_score: z.number()})).safeParse(value).data
  if (!rows) return value
  const scores = [...new Set(rows.map(({_score}) => _score))].toSorted((a, b) => b - a)
  return rows.map(({_score, ...row}) => ({...row, _pos: scores.indexOf(_score) + 1}))
}

function pageOf(outcomes: ReadonlyMap<string, number>): string {
  const rows = [...outcomes].map(([row, count]) => `${row} ${count} |`).toSorted()
  return [
    '# The public GROQ test suite against the local Content Lake',
    '',
    'Cases of https://github.com/sanity-io/groq-test-suite, counted. Written by `publicGroqSuite.test.ts`.',
    '',
    '| file | the lake | why | cases |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}
