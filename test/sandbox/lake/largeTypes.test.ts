import {expect, test} from 'vitest'
import type {WorldDocument} from '../../../studio/sandbox/world.ts'
import {startTestLake} from './startTestLake.ts'

const MANY = 1500

/** Enough of one type that the lake answers from groups and orders that it keeps, and not by going through all. */
function notes(): WorldDocument[] {
  return Array.from({length: MANY}, (_, index) => ({
    _id: `note.${String((index * 7919) % MANY).padStart(4, '0')}`,
    _type: 'note',
    at: `2025-01-${String(1 + (index % 28)).padStart(2, '0')}`,
    reason: ['other', 'goodwill', 'missed'][index % 3] ?? 'other',
    school: {_type: 'reference', _ref: `school${index % 5}`, _weak: true},
    rank: index,
  }))
}

const queries: [query: string, params?: Record<string, string | string[]>][] = [
  ['*[_type == "note"] | order(at desc, _id desc)[0...20]._id'],
  ['*[_type == "note"] | order(at asc, _id asc)[5..9]._id'],
  ['*[_type == "note" && reason == "goodwill"] | order(at desc, _id desc)[0...700]._id'],
  ['*[_type == "note" && rank > 1400] | order(at desc, _id desc)[0...20]{_id, at}'],
  [
    '*[_type == "note" && at <= $at && (at < $at || _id < $id)] | order(at desc, _id desc)[0...20]._id',
    {at: '2025-01-14', id: 'note.0700'},
  ],
  ['*[_type == "note" && at <= $at] | order(at asc, _id asc)[0...20]._id', {at: '2025-01-14'}],
  ['*[_type == "note" && rank == 3] | order(rank, _id)[0...20]._id'],
  ['*[_type == "note" && school._ref == $school && reason == "other"]._id', {school: 'school2'}],
  ['*[_type == "note" && reason in $reasons && rank < 40]._id', {reasons: ['missed', 'none']}],
  ['count(*[_type == "note" && reason == "nothing"])'],
  ['*[_type == "note" && (reason == "other" || rank == 1)] | order(at desc, _id desc)[0...9]._id'],
]

// `_type == "note" || false` says the same and is beyond what the lake sees through
const plainly = (query: string) => query.replaceAll('_type == "note"', '(_type == "note" || false)')

test('a large type is answered as a small one, and follows every change', async () => {
  const {clientOf} = await startTestLake(notes())
  const client = clientOf().withConfig({perspective: 'raw'})
  const compare = async () => {
    for (const [query, params = {}] of queries) {
      const fast: unknown = await client.fetch(query, params)
      const plain: unknown = await client.fetch(plainly(query), params)
      expect({query, answer: fast}).toEqual({query, answer: plain})
    }
  }
  await compare()
  await client
    .transaction()
    .create({_id: 'note.new', _type: 'note', at: '2025-02-01', reason: 'goodwill', rank: 3})
    .patch('note.0007', (patch) => patch.set({reason: 'missed', at: '2025-01-31'}))
    .delete('note.0008')
    .commit()
  const newest: unknown = await client.fetch(queries[0]?.[0] ?? '')
  expect(newest).toMatchObject(['note.new', 'note.0007'].concat(Array(18).fill(expect.any(String))))
  await compare()
})

test('a document without the attribute keeps its place in the order', async () => {
  const {clientOf} = await startTestLake([...notes(), {_id: 'odd', _type: 'note', at: 7}])
  const client = clientOf().withConfig({perspective: 'raw'})
  const query = '*[_type == "note"] | order(at asc, _id asc)[0...3]._id'
  expect(await client.fetch<unknown>(query)).toEqual(await client.fetch<unknown>(plainly(query)))
  expect(await client.fetch<string[]>(query)).toContain('odd')
})
