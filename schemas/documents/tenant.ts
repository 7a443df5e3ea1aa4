import {defineField, defineType} from 'sanity'

/** A school: the host app's shape. */
export const tenant = defineType({
  name: 'tenant',
  title: 'School',
  type: 'document',
  fields: [
    defineField({
      name: 'schoolName',
      title: 'Name',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'slug', title: 'Slug', type: 'slug', options: {source: 'schoolName'}}),
    defineField({
      name: 'status',
      title: 'Status',
      type: 'string',
      options: {list: ['active', 'inactive', 'suspended']},
    }),
    defineField({
      name: 'stripeConnect',
      title: 'Stripe Connect',
      type: 'object',
      readOnly: true,
      fields: [
        defineField({name: 'accountId', title: 'Account', type: 'string'}),
        defineField({name: 'accountStatus', title: 'Status', type: 'string'}),
        defineField({name: 'currency', title: 'Currency', type: 'string'}),
      ],
    }),
  ],
  preview: {select: {title: 'schoolName', subtitle: 'slug.current'}},
})
