import {defineArrayMember, defineField, defineType} from 'sanity'
import {schoolOfRecord} from './recordLinks.ts'

/** A person's word that two people are one student at a school. Written by the API alone, with an audit note; never deleted. */
export const passIdentityLink = defineType({
  name: 'passIdentityLink',
  title: 'Same person',
  type: 'document',
  readOnly: true,
  liveEdit: true,
  fields: [
    schoolOfRecord,
    defineField({
      name: 'people',
      title: 'The two people',
      description: 'Ids of user documents, or the Clerk id of whoever has none.',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
    }),
    defineField({name: 'isActive', title: 'Counts', type: 'boolean'}),
    defineField({
      name: 'signature',
      title: 'Signed by',
      description: 'Must agree with the audit note, or the link is not followed.',
      type: 'object',
      fields: [
        defineField({name: 'actorName', title: 'Name', type: 'string'}),
        defineField({name: 'actorId', title: 'Id', type: 'string'}),
        defineField({name: 'at', title: 'When', type: 'datetime'}),
        defineField({name: 'noteId', title: 'Audit note', type: 'string'}),
      ],
    }),
  ],
  preview: {
    select: {
      one: 'people.0',
      other: 'people.1',
      actor: 'signature.actorName',
      isActive: 'isActive',
    },
    prepare: ({one, other, actor, isActive}) => ({
      title: `${String(one)} = ${String(other)}`,
      subtitle: [isActive === true ? 'Counts' : 'Undone', actor].filter(Boolean).join(' · '),
    }),
  },
})
