import {defineField} from 'sanity'

/** What every record of the tool begins with: when it was written, and for whom, as the API had proven it. */
export const recordFields = [
  defineField({name: 'at', title: 'When', type: 'datetime'}),
  defineField({
    name: 'actor',
    title: 'Who',
    type: 'object',
    options: {columns: 2},
    fields: [
      defineField({name: 'name', title: 'Name', type: 'string'}),
      defineField({name: 'role', title: 'Role', type: 'string'}),
      defineField({name: 'id', title: 'Id', type: 'string'}),
      defineField({name: 'via', title: 'Proven by', type: 'string'}),
    ],
  }),
]
