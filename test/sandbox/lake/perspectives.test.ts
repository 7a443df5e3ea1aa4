import {expect, test} from 'vitest'
import {startTestLake, users} from './startTestLake.ts'

const versions = [
  {_id: 'a', _type: 'pass', title: 'A published', partner: {_type: 'reference', _ref: 'b'}},
  {_id: 'drafts.a', _type: 'pass', title: 'A draft', partner: {_type: 'reference', _ref: 'b'}},
  {_id: 'versions.spring.a', _type: 'pass', title: 'A spring'},
  {_id: 'b', _type: 'pass', title: 'B published'},
  {_id: 'drafts.b', _type: 'pass', title: 'B draft'},
  {_id: 'drafts.c', _type: 'pass', title: 'C draft'},
  {_id: 'versions.spring.d', _type: 'pass', title: 'D spring'},
  {_id: 'audit.e', _type: 'pass', title: 'E published'},
]
const titles = '*[_type == "pass"] | order(title).title'

test.for([
  ['published', ['A published', 'B published', 'E published']],
  ['drafts', ['A draft', 'B draft', 'C draft', 'E published']],
  ['previewDrafts', ['A draft', 'B draft', 'C draft', 'E published']],
  [
    ['spring', 'drafts'],
    ['A spring', 'B draft', 'C draft', 'D spring', 'E published'],
  ],
  [['spring'], ['A spring', 'B published', 'D spring', 'E published']],
  [
    'raw',
    [
      'A draft',
      'A published',
      'A spring',
      'B draft',
      'B published',
      'C draft',
      'D spring',
      'E published',
    ],
  ],
] as const)('%s', async ([perspective, expected]) => {
  const {clientOf} = await startTestLake(versions)
  const options = {perspective: typeof perspective === 'string' ? perspective : [...perspective]}
  expect(await clientOf().fetch(titles, {}, options)).toEqual(expected)
})

test('the API version decides when nothing is said', async () => {
  const {clientOf} = await startTestLake(versions)
  const count = 'count(*)'
  expect(await clientOf(users.ada, {apiVersion: '2025-02-18'}).fetch(count)).toBe(8)
  expect(await clientOf(users.ada, {apiVersion: '2025-02-19'}).fetch(count)).toBe(3)
  expect(await clientOf(users.ada, {apiVersion: '1'}).fetch(count)).toBe(8)
})

test('drafts come under the published id, and references lead to drafts', async () => {
  const {clientOf} = await startTestLake(versions)
  const answer = await clientOf().fetch(
    '*[_id == "a"][0]{_id, _originalId, "partner": partner->title}',
    {},
    {perspective: 'drafts'},
  )
  expect(answer).toEqual({_id: 'a', _originalId: 'drafts.a', partner: 'B draft'})
})

test('a change shows at once in every perspective', async () => {
  const {clientOf} = await startTestLake(versions)
  const client = clientOf()
  const title = '*[_id == "b"][0].title'
  expect(await client.fetch(title, {}, {perspective: 'drafts'})).toBe('B draft')
  await client.delete('drafts.b')
  expect(await client.fetch(title, {}, {perspective: 'drafts'})).toBe('B published')
})

test.for(['raw,drafts', '["raw","drafts"]', '[1]', '[oops'])('refuses %s', async (perspective) => {
  const {ask} = await startTestLake(versions)
  const parameter = encodeURIComponent(perspective)
  const answer = await ask(`/v1/data/query/production?query=*&perspective=${parameter}`)
  expect(answer.status).toBe(400)
})
