import {defineField, defineType} from 'sanity'

/** A person with an account: the host app's shape. */
export const user = defineType({
  name: 'user',
  title: 'User',
  type: 'document',
  fields: [
    defineField({name: 'name', title: 'Name', type: 'string'}),
    defineField({
      name: 'email',
      title: 'E-mail',
      type: 'string',
      validation: (rule) => rule.email(),
    }),
    defineField({name: 'phone', title: 'Phone', type: 'string'}),
    defineField({name: 'clerkId', title: 'Clerk id', type: 'string'}),
    defineField({
      name: 'role',
      title: 'Role',
      type: 'string',
      options: {list: ['student', 'instructor', 'admin', 'pending']},
    }),
    defineField({name: 'isActive', title: 'Active', type: 'boolean', initialValue: true}),
    defineField({name: 'tenant', title: 'School', type: 'reference', to: [{type: 'tenant'}]}),
  ],
  preview: {select: {title: 'name', subtitle: 'email'}},
})
