import {defineField, defineType} from 'sanity'
import {recordFields} from './recordFields.ts'

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
  orderings: [{name: 'newest', title: 'Newest first', by: [{field: 'at', direction: 'desc'}]}],
  preview: {
    select: {actor: 'actor.name', at: 'at', notes: 'notes', format: 'format'},
    prepare: ({actor, at, notes, format}) => ({
      title: `${String(notes)} notes as ${String(format)}`,
      subtitle: `${String(at ?? '')
        .slice(0, 16)
        .replace('T', ' ')} UTC · ${String(actor ?? '')}`,
    }),
  },
})
