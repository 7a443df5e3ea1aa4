import {defineField, defineType} from 'sanity'
import {schoolOfRecord, studentOfRecord} from './recordLinks.ts'
import {minuteOf, newestFirst} from './recordList.ts'

/** Says that a student was told of a repair. Written by the API alone: once before the message goes out, once after. */
export const passStudentMessage = defineType({
  name: 'passStudentMessage',
  title: 'Message to a student',
  type: 'document',
  readOnly: true,
  liveEdit: true,
  fields: [
    defineField({name: 'at', title: 'When', type: 'datetime'}),
    defineField({
      name: 'phase',
      title: 'Phase',
      description:
        '“begun” before the message goes out, “ended” once it is known what became of it.',
      type: 'string',
    }),
    defineField({
      name: 'outcome',
      title: 'What became of it',
      type: 'string',
      hidden: ({value}) => value === undefined,
    }),
    defineField({name: 'language', title: 'Language', type: 'string'}),
    defineField({
      name: 'actor',
      title: 'Who',
      type: 'object',
      options: {columns: 2},
      fields: [
        defineField({name: 'name', title: 'Name', type: 'string'}),
        defineField({name: 'id', title: 'Id', type: 'string'}),
      ],
    }),
    defineField({name: 'noteId', title: 'Audit note', type: 'string'}),
    schoolOfRecord,
    studentOfRecord,
  ],
  orderings: [newestFirst],
  preview: {
    select: {phase: 'phase', outcome: 'outcome', actor: 'actor.name', at: 'at'},
    prepare: ({phase, outcome, actor, at}) => ({
      title: `Message · ${String(outcome ?? phase)}`,
      subtitle: `${minuteOf(at)} · ${String(actor ?? '')}`,
    }),
  },
})
