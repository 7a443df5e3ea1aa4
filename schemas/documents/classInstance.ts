import {defineArrayMember, defineField, defineType} from 'sanity'

/** One class on one day, with the students who booked it: the host app's shape. */
export const classInstance = defineType({
  name: 'classInstance',
  title: 'Class',
  type: 'document',
  fields: [
    defineField({name: 'date', title: 'Date', type: 'datetime'}),
    defineField({name: 'isCancelled', title: 'Cancelled', type: 'boolean'}),
    defineField({name: 'remainingCapacity', title: 'Places left', type: 'number'}),
    defineField({name: 'tenant', title: 'School', type: 'reference', to: [{type: 'tenant'}]}),
    defineField({
      name: 'bookings',
      title: 'Bookings',
      type: 'array',
      of: [
        defineArrayMember({
          type: 'object',
          fields: [
            defineField({
              name: 'student',
              title: 'Student',
              type: 'reference',
              to: [{type: 'user'}],
            }),
            defineField({name: 'bookingType', title: 'Paid with', type: 'string'}),
            defineField({name: 'bookingTime', title: 'Booked', type: 'datetime'}),
          ],
          preview: {select: {title: 'student.name', subtitle: 'bookingType'}},
        }),
      ],
    }),
  ],
  preview: {select: {title: 'date', subtitle: 'tenant.schoolName'}},
})
