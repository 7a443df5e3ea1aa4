import type {GroqFeature} from './groqFeature.ts'

export const search: GroqFeature[] = [
  {
    name: 'score() and boost()',
    documents: [
      {_id: 'a', _type: 'pass', title: 'Dance dance', kind: 'multi'},
      {_id: 'b', _type: 'pass', title: 'Yoga', kind: 'multi'},
      {_id: 'c', _type: 'pass', title: 'Dance', kind: 'single'},
    ],
    cases: [
      ['* | score(title match "dance") | order(_score desc, _id)[_score > 0]._id', ['a', 'c']],
      [
        '* | score(title match "dance", boost(kind == "single", 5)) | order(_score desc, _id)._id',
        ['c', 'a', 'b'],
      ],
      ['*[_id == "b"] | score(title match "dance"){_score}', [{_score: 0}]],
      ['*[title match "dance"] | score(kind == "single") | order(_score desc)[0]._id', 'c'],
    ],
    unanswered: [['*[0] | score(title match "dance")', 'refused']],
  },
  {
    name: 'text::query()',
    documents: [
      {_id: 'ana', _type: 'user', name: 'Ana Berg', email: 'ana.berg@example.com'},
      {_id: 'bo', _type: 'user', name: 'Bo Lie', about: {text: 'dances with Ana'}},
    ],
    cases: [
      ['*[@ match text::query("ana")] | order(_id)._id', ['ana', 'bo']],
      ['*[@ match text::query("ana berg")]._id', ['ana']],
      ['*[@ match text::query("dan*")]._id', ['bo']],
      ['*[@ match text::query("dan")]._id', []],
      ['*[@ match text::query("\\"with ana\\"")]._id', ['bo']],
      ['*[@ match text::query("ana -dances")]._id', ['ana']],
      ['*[name match text::query($words)]._id', ['bo'], {words: 'lie bo'}],
      ['*[_type == "user" && [name, email] match text::query("berg")]._id', ['ana']],
    ],
    unanswered: [['*[name match text::query(email)]', []]],
  },
]
