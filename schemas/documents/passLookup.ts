import {defineType} from 'sanity'
import {recordFields} from './recordFields.ts'
import {schoolOfRecord, studentOfRecord} from './recordLinks.ts'
import {minuteOf, newestFirst} from './recordList.ts'

/** Says that somebody was shown a student's file, once a day. Written by the API alone; never edited. */
export const passLookup = defineType({
  name: 'passLookup',
  title: 'Look-up of a student',
  type: 'document',
  readOnly: true,
  liveEdit: true,
  fields: [...recordFields, studentOfRecord, schoolOfRecord],
  orderings: [newestFirst],
  preview: {
    select: {actor: 'actor.name', at: 'at', student: 'student.name'},
    prepare: ({actor, at, student}) => ({
      title: `${String(actor ?? '')} looked at ${String(student ?? 'a student')}`,
      subtitle: minuteOf(at),
    }),
  },
})
