import {defineArrayMember, defineField, defineType} from 'sanity'
import {recordFields} from './recordFields.ts'
import {schoolOfRecord, studentOfRecord} from './recordLinks.ts'
import {minuteOf, newestFirst} from './recordList.ts'

/** The permanent record of one repair. Written by the API alone, in the transaction that repairs. */
export const passAuditNote = defineType({
  name: 'passAuditNote',
  title: 'Audit note',
  type: 'document',
  readOnly: true,
  liveEdit: true,
  fields: [
    ...recordFields,
    defineField({name: 'action', title: 'What', type: 'string'}),
    defineField({
      name: 'undoes',
      title: 'Undoes',
      description: 'The audit note of the repair that this one undid.',
      type: 'string',
      hidden: ({value}) => value === undefined,
    }),
    defineField({name: 'reason', title: 'Why', type: 'string'}),
    defineField({name: 'note', title: 'Note', type: 'text', rows: 3}),
    defineField({
      name: 'passNames',
      title: 'Passes',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
    }),
    defineField({name: 'stripeConfirmed', title: 'Stripe confirmed it', type: 'boolean'}),
    schoolOfRecord,
    defineField({name: 'schoolName', title: 'Name of the school then', type: 'string'}),
    studentOfRecord,
    defineField({
      name: 'subscriptions',
      title: 'Subscriptions',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'subscription'}], weak: true})],
    }),
    defineField({
      name: 'identityLinks',
      title: 'Links between people',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'passIdentityLink'}], weak: true})],
      hidden: ({value}) => value === undefined,
    }),
    defineField({
      name: 'paymentClaims',
      title: 'Claims of payments',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'passPaymentClaim'}], weak: true})],
      hidden: ({value}) => value === undefined,
    }),
    defineField({
      name: 'findings',
      title: 'Findings',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
    }),
    defineField({
      name: 'changes',
      title: 'Before and after',
      type: 'array',
      of: [
        defineArrayMember({
          type: 'object',
          fields: [
            defineField({name: 'documentId', title: 'Document', type: 'string'}),
            defineField({name: 'documentType', title: 'Its type', type: 'string'}),
            defineField({name: 'field', title: 'Field', type: 'string'}),
            defineField({name: 'before', title: 'Before', type: 'string'}),
            defineField({name: 'after', title: 'After', type: 'string'}),
            defineField({name: 'rule', title: 'Rule', type: 'string'}),
          ],
          preview: {
            select: {field: 'field', before: 'before', after: 'after', documentId: 'documentId'},
            prepare: ({field, before, after, documentId}) => ({
              title: `${String(field)}: ${String(before)} → ${String(after)}`,
              subtitle: String(documentId),
            }),
          },
        }),
      ],
    }),
    defineField({
      name: 'erasedAt',
      title: 'Erased',
      description:
        'Since when what this note said about a person is gone, at that person’s request.',
      type: 'datetime',
      hidden: ({value}) => value === undefined,
    }),
    defineField({name: 'sequence', title: 'Number in the chain', type: 'number'}),
    defineField({name: 'previousHash', title: 'Hash of the note before', type: 'string'}),
    defineField({name: 'hash', title: 'Hash', type: 'string'}),
    defineField({name: 'planHash', title: 'Hash of the plan', type: 'string'}),
    defineField({
      name: 'record',
      title: 'Whole record',
      description: 'Everything about the repair as it was, as JSON. The hash covers it.',
      type: 'text',
      hidden: true,
    }),
  ],
  orderings: [newestFirst],
  preview: {
    select: {action: 'action', passNames: 'passNames', actor: 'actor.name', at: 'at'},
    prepare: ({action, passNames, actor, at}) => ({
      title: [action, Array.isArray(passNames) ? passNames.join(', ') : ''].join(' · '),
      subtitle: `${minuteOf(at)} · ${String(actor ?? '')}`,
    }),
  },
})
