import type {WorldDocument} from '../../../studio/sandbox/world.ts'

const ref = (id: string) => ({_type: 'reference', _ref: id})
const block = (text: string) => ({
  _type: 'block',
  _key: 'b',
  children: [{_type: 'span', _key: 's', text}],
})

/** A small school with students, passes and subscriptions to ask about. */
export const school: WorldDocument[] = [
  {_id: 'school-a', _type: 'tenant', name: 'Oslo Dance', slug: {_type: 'slug', current: 'oslo'}},
  {_id: 'school-b', _type: 'tenant', name: 'Bergen Fitness'},
  {
    _id: 'ana',
    _type: 'user',
    name: 'Ana Berg',
    email: 'ana.berg@example.com',
    tenants: [ref('school-a')],
  },
  {
    _id: 'bo',
    _type: 'user',
    name: 'Bo Lie',
    email: 'BO@example.com',
    tenants: [ref('school-a'), ref('school-b')],
  },
  {
    _id: 'pass-1',
    _type: 'pass',
    title: 'Ten classes',
    price: 1500,
    type: 'multi',
    tenant: ref('school-a'),
  },
  {
    _id: 'pass-2',
    _type: 'pass',
    title: 'Month',
    price: 900,
    type: 'unlimited',
    tenant: ref('school-a'),
    body: [block('Dance all month')],
  },
  {
    _id: 'pass-3',
    _type: 'pass',
    title: 'Single',
    price: 200,
    type: 'single',
    tenant: ref('school-b'),
    tags: ['new', 'cheap'],
  },
  {
    _id: 'sub-1',
    _type: 'subscription',
    user: ref('ana'),
    pass: ref('pass-1'),
    active: true,
    startDate: '2025-08-01',
    remaining: 7,
  },
  {
    _id: 'sub-2',
    _type: 'subscription',
    user: ref('ana'),
    pass: ref('pass-2'),
    active: false,
    startDate: '2025-07-01',
  },
  {
    _id: 'sub-3',
    _type: 'subscription',
    user: ref('bo'),
    pass: ref('gone'),
    active: true,
    startDate: '2025-08-10',
    remaining: 0,
  },
  {_id: 'audit.note-1', _type: 'passAuditNote', note: 'Given by hand'},
]
