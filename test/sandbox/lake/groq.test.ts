import {expect, test} from 'vitest'
import {school} from './schoolDocuments.ts'
import {startTestLake} from './startTestLake.ts'

const table: [query: string, params: Record<string, unknown>, result: unknown][] = [
  ['count(*)', {}, 11],
  ['*[_type == "tenant"].name', {}, ['Oslo Dance', 'Bergen Fitness']],
  [
    '*[_type == $type && price > $min] | order(price desc).title',
    {type: 'pass', min: 500},
    ['Ten classes', 'Month'],
  ],
  ['*[_type == "pass"] | order(price asc)[0].title', {}, 'Single'],
  ['*[_type == "pass"] | order(price asc)[0...2].price', {}, [200, 900]],
  ['*[_type == "pass"] | order(price asc)[0..1].price', {}, [200, 900]],
  ['*[_type == "pass"] | order(price asc)[$from...$to].price', {from: 1, to: 3}, [900, 1500]],
  ['*[_id == "ana"][0].email', {}, 'ana.berg@example.com'],
  ['*[_id in $ids]._id', {ids: ['bo', 'ana', 'nobody']}, ['bo', 'ana']],
  ['*[_id in ["nobody"]][0]', {}, null],
  ['*[_id in path("audit.*")]._id', {}, ['audit.note-1']],
  ['*[_type in ["tenant", "passAuditNote"]]._id', {}, ['school-a', 'school-b', 'audit.note-1']],
  ['*[_type == "subscription" && user._ref == $user]._id', {user: 'ana'}, ['sub-1', 'sub-2']],
  ['*[_type == "subscription" && user->email == "BO@example.com"]._id', {}, ['sub-3']],
  [
    '*[_id == "sub-1"][0]{"student": user->name, "pass": pass->{title, "school": tenant->name}}',
    {},
    {student: 'Ana Berg', pass: {title: 'Ten classes', school: 'Oslo Dance'}},
  ],
  ['*[_id == "sub-3"][0].pass->title', {}, null],
  ['*[_id == "bo"][0].tenants[]->name', {}, ['Oslo Dance', 'Bergen Fitness']],
  ['*[references("school-b")]._id', {}, ['bo', 'pass-3']],
  [
    '*[_type == "user"]{name, "passes": *[_type == "subscription" && user._ref == ^._id]._id}',
    {},
    [
      {name: 'Ana Berg', passes: ['sub-1', 'sub-2']},
      {name: 'Bo Lie', passes: ['sub-3']},
    ],
  ],
  ['count(*[_type == "subscription" && active])', {}, 2],
  ['*[_type == "subscription" && !(active)]._id', {}, ['sub-2']],
  ['*[_type == "subscription" && defined(remaining)]._id', {}, ['sub-1', 'sub-3']],
  ['*[_type == "subscription" && remaining > 0 || _id == "sub-2"]._id', {}, ['sub-1', 'sub-2']],
  [
    '*[_type == "subscription" && startDate >= "2025-08-01"] | order(startDate)._id',
    {},
    ['sub-1', 'sub-3'],
  ],
  ['*[_type == "user" && lower(email) == lower($email)]._id', {email: 'bo@Example.com'}, ['bo']],
  ['*[_type == "user" && name match "an*"]._id', {}, ['ana']],
  ['*[_type == "user" && [name, email] match $words]._id', {words: ['bo*', 'lie']}, ['bo']],
  ['*[_type == "user" && email match "ana*"]._id', {}, ['ana']],
  ['*[_type == "pass" && "cheap" in tags]._id', {}, ['pass-3']],
  ['*[_type == "pass" && type in ["multi", "single"]] | order(_id).type', {}, ['multi', 'single']],
  ['*[_id == "pass-2"][0]{"text": pt::text(body)}', {}, {text: 'Dance all month'}],
  [
    '*[_id == "pass-1"][0]{title, "kind": select(price > 1000 => "dear", "cheap")}',
    {},
    {title: 'Ten classes', kind: 'dear'},
  ],
  [
    '*[_id == "pass-1"][0]{..., "price": price / 100, _type, "_rev": null, "_createdAt": null, "_updatedAt": null, "tenant": tenant._ref}',
    {},
    {
      _id: 'pass-1',
      _type: 'pass',
      title: 'Ten classes',
      type: 'multi',
      price: 15,
      tenant: 'school-a',
      _rev: null,
      _createdAt: null,
      _updatedAt: null,
    },
  ],
  [
    '*[_id == "school-a"][0]{"slug": slug.current, "missing": nothing.at.all}',
    {},
    {slug: 'oslo', missing: null},
  ],
  ['*[_id == "pass-3"][0].tags[0]', {}, 'new'],
  ['*[_id == "school-b"][0]{"slug": coalesce(slug.current, "none")}', {}, {slug: 'none'}],
  ['math::sum(*[_type == "pass"].price)', {}, 2600],
  ['math::max(*[_type == "pass"].price)', {}, 1500],
  ['array::unique(*[_type == "pass"].tenant._ref)', {}, ['school-a', 'school-b']],
  ['string::split("a,b", ",")', {}, ['a', 'b']],
  ['array::join(*[_type == "pass"] | order(price).title, "/")', {}, 'Single/Month/Ten classes'],
  ['dateTime("2025-08-12T09:00:00Z") - dateTime("2025-08-12T08:00:00Z")', {}, 3600],
  ['{"now": now() >= "2025-08-12T09:00:00", "me": identity()}', {}, {now: true, me: 'ada'}],
  [
    '*[_type == "pass"] | score(title match "month", boost(type == "multi", 3)) | order(_score desc)._id',
    {},
    ['pass-1', 'pass-2', 'pass-3'],
  ],
  [
    '*[_type == "pass"]{title, ...select(type == "single" => {"once": true})}| order(title)[1]',
    {},
    {title: 'Single', once: true},
  ],
  ['*[sanity::versionOf("ana")]._id', {}, ['ana']],
  [
    '{"project": sanity::projectId(), "dataset": sanity::dataset()}',
    {},
    {project: 'local0', dataset: 'production'},
  ],
]

test.for(table)('%s %o', async ([query, params, result]) => {
  const {clientOf} = await startTestLake(school)
  const answer: unknown = await clientOf().fetch(query, params)
  expect(answer).toEqual(result)
})
