import type {WorldDocument} from '../../../../studio/sandbox/world.ts'
import type {GroqFeature} from './groqFeature.ts'

const reference = (id: string) => ({_type: 'reference', _ref: id})
const school: WorldDocument[] = [
  {_id: 'oslo', _type: 'tenant', name: 'Oslo', head: reference('ana')},
  {_id: 'ana', _type: 'user', name: 'Ana', schools: [{...reference('oslo'), _key: 'a'}]},
  {_id: 'bo', _type: 'user', name: 'Bo', deep: {list: [{ref: reference('gone')}]}},
  {_id: 's1', _type: 'subscription', user: reference('ana'), school: reference('oslo')},
  {_id: 's2', _type: 'subscription', user: reference('gone'), school: reference('oslo')},
  {_id: 'drafts.s1', _type: 'subscription', user: reference('bo')},
]

export const references: GroqFeature[] = [
  {
    name: 'References followed',
    documents: school,
    cases: [
      ['*[_id == "s1"][0].user->name', 'Ana'],
      ['*[_id == "s2"][0].user->name', null],
      ['*[_id == "s1"][0]{user->}.user.name', 'Ana'],
      ['*[_id == "s1"][0]{user->{name}}', {user: {name: 'Ana'}}],
      ['*[_id == "s1"][0].school->head->name', 'Ana'],
      ['*[_id == "ana"][0].schools[]->name', ['Oslo']],
      ['*[_id == "ana"][0].schools[0]->head->_id', 'ana'],
      ['*[_type == "subscription" && user->name == "Ana"]._id', ['s1']],
      ['*[_id == "ana"][0].name->', null],
      ['*[_type == "subscription"] | order(_id).school->name', [null, 'Oslo', 'Oslo']],
      ['*[_id == "s1"][0]{"u": @.user->name}', {u: 'Ana'}],
    ],
  },
  {
    name: 'references()',
    documents: school,
    cases: [
      ['*[references("ana")] | order(_id)._id', ['oslo', 's1']],
      ['*[references("gone")] | order(_id)._id', ['bo', 's2']],
      ['*[references(["oslo", "bo"])] | order(_id)._id', ['ana', 'drafts.s1', 's1', 's2']],
      ['*[references("ana", "gone")] | order(_id)._id', ['bo', 'oslo', 's1', 's2']],
      ['*[references(*[_type == "tenant"]._id)] | order(_id)._id', ['ana', 's1', 's2']],
      ['*[references($id)]._id', ['drafts.s1'], {id: 'bo'}],
      ['*[_type == "user" && references("oslo")]._id', ['ana']],
      ['*[!references("oslo")] | order(_id)._id', ['bo', 'drafts.s1', 'oslo']],
      ['*[references("nobody")]', []],
      ['*[_type == "user"]{"n": count(*[references(^._id)])} | order(n)', [{n: 1}, {n: 2}]],
    ],
  },
  {
    name: 'Versions',
    documents: [
      {_id: 'a', _type: 'x', n: 1},
      {_id: 'drafts.a', _type: 'x', n: 2},
      {_id: 'versions.spring.a', _type: 'x', n: 3},
      {_id: 'b', _type: 'x', n: 4},
    ],
    cases: [
      ['*[sanity::versionOf("a")] | order(n).n', [1, 2, 3]],
      ['*[sanity::partOfRelease("spring")].n', [3]],
      ['*[_id in path("drafts.**")].n', [2]],
      ['*[_id in path("*")] | order(n).n', [1, 4]],
      ['*[!(_id in path("drafts.**")) && !(_id in path("versions.**"))] | order(n).n', [1, 4]],
      ['sanity::projectId() + "/" + sanity::dataset()', 'local0/production'],
    ],
    unanswered: [['*[path(_id) in path("versions.**")].n', [3]]],
  },
]
