import {describe, expect, test} from 'vitest'
import {refusalOf} from './refusalOf.ts'
import {school} from './schoolDocuments.ts'
import {startTestLake, users} from './startTestLake.ts'

describe('text search as the Studio asks for it', () => {
  const search = `*[_type in $types && ([@, _id] match text::query($q) || references($raw))]._id`
  const words: [text: string, ids: string[]][] = [
    ['*', ['ana', 'bo']],
    ['ana*', ['ana']],
    ['an*', ['ana']],
    ['an', []],
    ['berg an*', ['ana']],
    ['"ana berg"', ['ana']],
    ['"berg ana"', []],
    ['bo@example.com', ['bo']],
    ['example -berg', ['bo']],
    ['bo', ['bo']],
  ]
  test.for(words)('%s', async ([q, ids]) => {
    const {clientOf} = await startTestLake(school)
    const found: unknown = await clientOf().fetch(search, {types: ['user'], q, raw: q})
    expect(found).toEqual(ids)
  })

  test('ranks what matches in a weighted field first', async () => {
    const {clientOf} = await startTestLake([
      {_id: 'a', _type: 'pass', title: 'Ten classes', note: 'dance'},
      {_id: 'b', _type: 'pass', title: 'Dance pass'},
      {_id: 'c', _type: 'pass', title: 'Other'},
    ])
    const ranked: unknown = await clientOf().fetch(
      `*[_type in ["pass"]] | score(boost(_type in ["pass"] && title match text::query($q), 10),
        ([@, _id] match text::query($q) || references($raw)))
        [_score > 0]{_id} | order(_score desc)[0...$limit]`,
      {q: 'dance*', raw: 'dance', limit: 5},
    )
    expect(ranked).toEqual([{_id: 'b'}, {_id: 'a'}])
  })
})

describe('refuses', () => {
  const unsupported = [
    '*[_type == "pass"] | score(text::semanticSimilarity("dance"))',
    '*[_type == "pass" && geo::distance(a, b) < 3]',
    '{"x": media::aspect(*[0], "a")}',
    '*[user::attributes() == 1]',
    '*[_id == documents::get("x")]',
    // a search for words that differ from document to document
    '*[_type == "user"][title match text::query(name)]',
  ]
  test.for(unsupported)('%s', async (query) => {
    const {clientOf} = await startTestLake(school)
    const refusal = await refusalOf(clientOf().fetch(query))
    expect(refusal.statusCode).toBe(400)
    expect(refusal.message).toMatch(/local lake cannot run|Undefined function/)
  })

  test('a query that cannot be parsed, with the place', async () => {
    const {clientOf} = await startTestLake(school)
    const refusal = await refusalOf(clientOf().fetch('*[_type == ]'))
    expect(refusal.statusCode).toBe(400)
    expect(refusal.message).toContain('GROQ query parse error')
    expect(refusal.details).toMatchObject({type: 'queryParseError', query: '*[_type == ]'})
  })

  test('a parameter that was not sent', async () => {
    const {clientOf} = await startTestLake(school)
    const refusal = await refusalOf(clientOf().fetch('*[_id == $id]'))
    expect(refusal.message).toContain('param $id referenced, but not provided')
  })

  test('another dataset, and another project', async () => {
    const {clientOf} = await startTestLake(school)
    const dataset = await refusalOf(clientOf(users.ada, {dataset: 'staging'}).fetch('*'))
    expect(dataset.statusCode).toBe(404)
    expect(dataset.message).toContain('Dataset "staging" not found')
    const project = await refusalOf(clientOf(users.ada, {projectId: 'other'}).fetch('*'))
    expect(project.statusCode).toBe(404)
  })

  test('parameters that are no JSON', async () => {
    const {ask} = await startTestLake(school)
    const answer = await ask('/v2025-02-19/data/query/production?query=*&$a=oops')
    expect(answer.status).toBe(400)
  })
})

test('takes a long query by POST', async () => {
  const {clientOf, lake} = await startTestLake(school)
  const ids = Array.from({length: 2000}, (_, index) => `nobody-${index}`)
  expect(await clientOf().fetch('*[_id in $ids]._id', {ids: [...ids, 'ana']})).toEqual(['ana'])
  expect(lake.requests()[0]?.method).toBe('POST')
})

test('answers the whole envelope when asked', async () => {
  const {clientOf} = await startTestLake(school)
  const answer = await clientOf().fetch('count(*)', {}, {filterResponse: false})
  expect(answer).toMatchObject({query: 'count(*)', result: 11, ms: expect.any(Number)})
})

test('gives documents by id, and says which are missing', async () => {
  const {clientOf, ask} = await startTestLake(school)
  expect(await clientOf().getDocuments(['bo', 'nobody', 'ana'])).toMatchObject([
    {_id: 'bo'},
    null,
    {_id: 'ana'},
  ])
  const raw = await ask('/v2025-02-19/data/doc/production/bo,nobody')
  expect(await raw.json()).toMatchObject({omitted: [{id: 'nobody', reason: 'existence'}]})
})
