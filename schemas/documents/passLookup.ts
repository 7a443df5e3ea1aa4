import {defineField, defineType} from 'sanity'
import {recordFields} from './recordFields.ts'

/** Says that somebody was shown a student's file, once a day. Written by the API alone; never edited. */
export const passLookup = defineType({
  name: 'passLookup',
  title: 'Look-up of a student',
  type: 'document',
  readOnly: true,
  liveEdit: true,
  fields: [
    ...recordFields,
    defineField({
      name: 'student',
      title: 'Student',
      type: 'reference',
      to: [{type: 'user'}],
      weak: true,
    }),
    defineField({
      name: 'school',
      title: 'School',
      type: 'reference',
      to: [{type: 'tenant'}],
      weak: true,
    }),
  ],
  orderings: [{name: 'newest', title: 'Newest first', by: [{field: 'at', direction: 'desc'}]}],
  preview: {
    select: {actor: 'actor.name', at: 'at', student: 'student.name'},
    prepare: ({actor, at, student}) => ({
      title: `${String(actor ?? '')} looked at ${String(student ?? 'a student')}`,
      subtitle: `${String(at ?? '')
        .slice(0, 16)
        .replace('T', ' ')} UTC`,
    }),
  },
})
