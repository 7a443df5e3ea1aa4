import {defineField, defineType} from 'sanity'

/** A product that a school sells: the host app's shape. */
export const pass = defineType({
  name: 'pass',
  title: 'Pass',
  type: 'document',
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'type',
      title: 'Type',
      description: 'A pass of any other type cannot be turned into a subscription.',
      type: 'string',
      options: {list: ['single', 'multi-pass', 'multi', 'unlimited']},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'price',
      title: 'Price',
      type: 'number',
      validation: (rule) => rule.required().min(0),
    }),
    defineField({
      name: 'validityType',
      title: 'Valid',
      type: 'string',
      options: {
        list: [
          {title: 'A number of days from the purchase', value: 'days'},
          {title: 'Until a date', value: 'date'},
        ],
      },
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'validityDays',
      title: 'Days',
      type: 'number',
      hidden: ({document}) => document?.['validityType'] === 'date',
      validation: (rule) => rule.integer().min(1),
    }),
    defineField({
      name: 'expiryDate',
      title: 'Until',
      type: 'datetime',
      hidden: ({document}) => document?.['validityType'] !== 'date',
    }),
    defineField({
      name: 'classesLimit',
      title: 'Classes',
      type: 'number',
      hidden: ({document}) => !['multi', 'multi-pass'].includes(String(document?.['type'])),
      validation: (rule) => rule.integer().min(1),
    }),
    defineField({name: 'isActive', title: 'On sale', type: 'boolean', initialValue: true}),
    defineField({
      name: 'tenant',
      title: 'School',
      type: 'reference',
      to: [{type: 'tenant'}],
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {
    select: {name: 'name', price: 'price', type: 'type', school: 'tenant.schoolName'},
    prepare: ({name, price, type, school}) => ({
      title: String(name ?? 'No name'),
      subtitle: [school, type, price].filter((part) => part !== undefined).join(' · '),
    }),
  },
})
