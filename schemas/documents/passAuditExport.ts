import {defineField, defineType} from 'sanity'
import {recordFields} from './recordFields.ts'
import {minuteOf, newestFirst} from './recordList.ts'

/** Says that somebody took a copy of the trail. Written by the API alone, before the copy leaves. */
export const passAuditExport = defineType({
  name: 'passAuditExport',
  title: 'Export of audit notes',
  type: 'document',
  readOnly: true,
  liveEdit: true,
  fields: [
    ...recordFields,
    defineField({name: 'format', title: 'Format', type: 'string'}),
    defineField({name: 'filter', title: 'Which notes, as JSON', type: 'string'}),
    defineField({name: 'notes', title: 'How many', type: 'number'}),
  ],
  orderings: [newestFirst],
  preview: {
    select: {actor: 'actor.name', at: 'at', notes: 'notes', format: 'format'},
    prepare: ({actor, at, notes, format}) => ({
      title: `${String(notes)} notes as ${String(format)}`,
      subtitle: `${minuteOf(at)} · ${String(actor ?? '')}`,
    }),
  },
})
